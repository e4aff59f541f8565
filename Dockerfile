# The server with the web app in one image. Start it together with PostgreSQL through compose.yaml.
#
# This file was written without a container engine at hand: no image has been built from it yet. What can be
# checked without one (paths, settings, the published app as another user on PostgreSQL) is dev/container-check.

FROM node:24.21.0-bookworm-slim AS web
WORKDIR /web
COPY web/package.json web/package-lock.json web/.npmrc ./
RUN npm ci --ignore-scripts
COPY web/ ./
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0.401-noble AS server
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/ src/
RUN CI=true dotnet publish src/ProductionAnalytics.Server --configuration Release --output /app
COPY --from=web /web/dist/web/browser /app/wwwroot
COPY dev/lib/healthy.sh /app/

FROM mcr.microsoft.com/dotnet/aspnet:10.0.12-noble
RUN printf '#!/bin/sh\nexec dotnet /app/ProductionAnalytics.Server.dll "$@"\n' >/usr/local/bin/pa \
  && chmod 755 /usr/local/bin/pa \
  && install -d -o "$APP_UID" -g "$APP_UID" /data
COPY --from=server /app /app
# The base image's own port setting would only be overridden with a warning.
ENV ASPNETCORE_HTTP_PORTS= BIND_ADDRESS=0.0.0.0 DATA_DIR=/data
USER $APP_UID
WORKDIR /data
VOLUME /data
EXPOSE 8000
# The image has no curl; bash opens the connection itself.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "/app/healthy.sh"]
ENTRYPOINT ["pa"]
CMD ["serve"]
