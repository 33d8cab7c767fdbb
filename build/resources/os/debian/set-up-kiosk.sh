#!/usr/bin/env bash
# Makes a kiosk of a Debian 12 or 13: closes what only the operating system can close, and starts Vitrína at boot.
#
#   set-up-kiosk.sh [--keep-wireless] [--without-usbguard]
#   set-up-kiosk.sh --root <folder>      writes into a folder instead of the machine, to look at
#
# May be run again: it changes only what is not yet as it should be. undo-kiosk.sh takes everything back. Every setting
# names the attempts that it closes, by their numbers in ../hands-on-sheet.md. README.md explains the choices.

# shellcheck source=record.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/record.sh"

keep_wireless=no
with_usbguard=yes
take_option() {
  case $1 in
    --keep-wireless) keep_wireless=yes ;;
    --without-usbguard) with_usbguard=no ;;
    *) return 1 ;;
  esac
}

# cage shows one window and has no desktop (9, 12, 13, 14, 15, 78); seatd gives it the screen without a log-in; udisks2 and
# polkit mount sticks read-only (66); unattended-upgrades asks nobody anything (68). The last two read aloud and notice headphones.
packages=(cage seatd xwayland udisks2 polkitd unattended-upgrades espeak-ng alsa-utils)

# Units that must not start, whoever asks for them.
masked=(
  getty@.service autovt@.service    # 72: log-ins on virtual consoles
  ctrl-alt-del.target               # 10
  debug-shell.service               # 72: a shell of root on console 9
  sleep.target suspend.target       # 72, 73: a kiosk never sleeps
  hibernate.target hybrid-sleep.target
  bluetooth.service                 # 65: no pairing
  ModemManager.service              # 65: no modem is asked anything
)

# Installed, but not started before the next boot: usbguard without rules would block the touch screen, and the keyboard of
# whoever sits here.
install_packages() {
  local wanted=("${packages[@]}") missing=() name before
  [ "$with_usbguard" = no ] || wanted+=(usbguard)
  for name in "${wanted[@]}"; do
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  before=$(mktemp)
  list_packages >"$before"
  hold_services
  apt-get update
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
  release_services
  # What they brought along goes with them when all is undone.
  list_packages | comm -13 -- "$before" - >>"$record/packages"
  rm -f -- "$before"
}

# 65: allows what is plugged in now, then sticks.
write_usb_rules() {
  local rules
  [ "$with_usbguard" = yes ] || return 0
  # A second run must not let in what has been plugged in since.
  grep -qsx 'etc/usbguard/rules.conf' "$record/touched" && return 0
  rules=$(mktemp)
  if is_live; then usbguard generate-policy >"$rules" || fail 'usbguard cannot tell what is plugged in.'; fi
  cat -- "$here/files/etc/usbguard/rules.conf" >>"$rules"
  put etc/usbguard/rules.conf "$rules" 600
  rm -f -- "$rules"
}

# The kiosk's own account: no password, no shell, nothing but the screen.
make_user() {
  if ! id vitrina >/dev/null 2>&1; then
    useradd --system --user-group --create-home --home-dir /var/lib/vitrina --shell /usr/sbin/nologin vitrina
    note user vitrina
  fi
  passwd --lock vitrina >/dev/null
  # The screen and its graphics; sound.
  usermod --append --groups video,render,audio vitrina
}

write_files() {
  local path
  while IFS= read -r path; do
    case $path in
      etc/usbguard/*) continue ;; # write_usb_rules has done it
      etc/modprobe.d/*) [ "$keep_wireless" = no ] || continue ;;
    esac
    put "$path" "$here/files/$path" 644
  done < <(cd -- "$here/files" && find . -type f -printf '%P\n' | sort)
}

write_units() {
  local unit
  for unit in vitrina-display.service vitrina.service; do
    put "etc/systemd/system/$unit" "$here/../../linux/$unit" 644
    # 73: starts at boot, without hands.
    link "etc/systemd/system/multi-user.target.wants/$unit" "/etc/systemd/system/$unit"
  done
  for unit in "${masked[@]}"; do link "etc/systemd/system/$unit" /dev/null; done
  # 72: and no log-in is left that is wanted by name.
  for unit in "$root"/etc/systemd/system/getty.target.wants/getty@*.service; do take_away "${unit#"$root"/}"; done
  # 9: no desktop, also where one is installed.
  link etc/systemd/system/default.target /lib/systemd/system/multi-user.target
}

# What can be heard of at once. The rest holds from the next start on, which is needed anyway.
apply() {
  systemctl daemon-reload || true
  udevadm control --reload || true
  ! command -v update-grub >/dev/null || update-grub
  ! command -v update-initramfs >/dev/null || update-initramfs -u
}

read_options "$@"
mkdir -p "$record"
chmod 700 "$record"
if is_live; then
  install_packages
  make_user
fi
write_usb_rules
write_files
write_units
if is_live; then apply; fi
say 'This machine is a kiosk at its next start. What is left for hands: ../hands-on-sheet.md'
