# A desktop without a screen, and gnome-remote-desktop in it: run in a network and a process namespace of its own.
# From the environment: NODE, RELAY, SOCKET, PORT, CERTIFICATE, KEY, SIGN_IN_USER, SIGN_IN_PASSWORD.
set -eu
if [ "${1-}" != inside ]; then
  ip link set lo up
  exec dbus-run-session -- sh "$0" inside
fi
pipewire &
wireplumber &
mutter --headless --wayland --no-x11 --virtual-monitor 1024x768 &
"$NODE" "$RELAY" "$SOCKET" "$PORT" &
ask() { grdctl --headless rdp "$@"; }
ask set-tls-cert "$CERTIFICATE"
ask set-tls-key "$KEY"
ask set-credentials "$SIGN_IN_USER" "$SIGN_IN_PASSWORD"
ask enable
exec gnome-remote-desktop-daemon --headless --rdp-port "$PORT"
