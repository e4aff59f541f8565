#!/usr/bin/env bash
# Succeeds when the server on this machine says that it is ready. Needs nothing but bash: it runs inside the image.
exec 3<>"/dev/tcp/127.0.0.1/${BACKEND_PORT:-8000}" || exit 1
printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 4 status <&3 && [[ $status == *' 200 '* ]]
