#!/usr/bin/env bash
# Takes back everything that set-up-kiosk.sh has done, and leaves no trace of it.
#
#   undo-kiosk.sh [--keep-packages] [--remove-data]
#   undo-kiosk.sh --root <folder>
#
# The kiosk's own folder (/var/lib/vitrina: exhibit, log, PIN) stays, unless --remove-data is given. A file that somebody has
# changed since is not lost: it stays beside its place, with the ending .vitrina-changed.

# shellcheck source=record.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/record.sh"

keep_packages=no
remove_data=no
take_option() {
  case $1 in
    --keep-packages) keep_packages=yes ;;
    --remove-data) remove_data=yes ;;
    *) return 1 ;;
  esac
}

put_back() {
  local path=$1
  if [ -e "$root/$path" ] || [ -L "$root/$path" ]; then
    if [ -e "$record/written/$path" ] && ! is_same "$root/$path" "$record/written/$path"; then
      say "/$path has been changed since: kept as /$path.vitrina-changed"
      mv -- "$root/$path" "$root/$path.vitrina-changed"
    else
      rm -f -- "$root/$path"
    fi
  fi
  if [ -e "$record/before/$path" ] || [ -L "$record/before/$path" ]; then
    mkdir -p -- "$(dirname -- "$root/$path")"
    cp -a -- "$record/before/$path" "$root/$path"
  fi
  say "put back /$path"
}

remove_folders() {
  [ -e "$record/folders" ] || return 0
  # The deepest first; one that holds something by now is not ours any more.
  while IFS= read -r path; do
    rmdir -- "$root/$path" 2>/dev/null || say "/$path stays: it is not empty"
  done < <(sort -r "$record/folders")
}

remove_user() {
  [ -e "$record/user" ] || return 0
  if [ "$remove_data" = yes ]; then userdel --remove vitrina; else userdel vitrina; fi
}

remove_packages() {
  [ "$keep_packages" = no ] && [ -e "$record/packages" ] || return 0
  systemctl stop usbguard.service 2>/dev/null || true
  hold_services
  # shellcheck disable=SC2046 # names of packages, one a line
  DEBIAN_FRONTEND=noninteractive apt-get purge -y $(cat -- "$record/packages")
  release_services
}

read_options "$@"
[ -d "$record" ] || fail 'nothing to undo: this machine was not set up by set-up-kiosk.sh.'
if is_live; then systemctl disable --now vitrina.service vitrina-display.service 2>/dev/null || true; fi
while IFS= read -r path; do put_back "$path"; done <"$record/touched"
# After that: what belongs to a package of ours goes with it.
if is_live; then
  remove_packages
  remove_user
fi
remove_folders
rm -rf -- "$record"
if is_live; then
  systemctl daemon-reload || true
  udevadm control --reload || true
  ! command -v update-grub >/dev/null || update-grub
  ! command -v update-initramfs >/dev/null || update-initramfs -u
  say 'Start the machine again: settings of the kernel and of log-ins hold until then.'
fi
