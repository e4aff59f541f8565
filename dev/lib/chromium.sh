# A browser for the browser tests: the system's own, with fonts so that pages look alike everywhere.

find_chromium() {
  local name program
  for name in "${CHROMIUM:-chromium}" chromium google-chrome google-chrome-stable chromium-browser \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    program=$(command -v "$name") && "$program" --version >/dev/null 2>&1 || continue
    echo "$program"
    return 0
  done
  return 1
}

find_or_install_chromium() {
  find_chromium && return
  # Ubuntu's package only points to its store, which a container or WSL may lack: hence the second look.
  install_packages chromium fonts-dejavu-core fonts-liberation && find_chromium && return
  die "Chromium is not installed, and this user cannot install it. Run one of these, or set CHROMIUM to a Chromium or Chrome:
  sudo apt-get install chromium fonts-dejavu-core fonts-liberation    (Debian)
  sudo snap install chromium                                          (Ubuntu)
  brew install --cask chromium                                        (Homebrew)"
}
