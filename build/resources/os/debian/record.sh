# shellcheck shell=bash
# What set-up-kiosk.sh changes, and how undo-kiosk.sh takes it back. Sourced by both.
#
# The record lies on the machine, in $record: `made` names every file and folder that was not there before, `before/` holds
# every file and link that was, `written/` what was put in its place, and `packages` and `user` what else came.

set -euo pipefail

# shellcheck disable=SC2034 # set-up-kiosk.sh uses it
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=
say() { printf '%s\n' "$*"; }
fail() {
  printf 'vitrina: %s\n' "$*" >&2
  exit 1
}

# true where this machine itself is meant, and not a folder that stands for one.
is_live() { [ -z "$root" ]; }

# Reads --root <folder>, and leaves every other argument to take_option, which says no to what it does not know.
read_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --root)
        if [ $# -lt 2 ] || [ ! -d "$2" ]; then fail '--root needs a folder.'; fi
        root=$(cd -- "$2" && pwd)
        shift 2
        ;;
      *)
        take_option "$1" || fail "does not know $1."
        shift
        ;;
    esac
  done
  record=$root/var/lib/vitrina-set-up
  if is_live; then
    [ "$(id -u)" -eq 0 ] || fail 'must be run as root.'
  elif [ "$root" = / ]; then
    fail '--root is for another folder than the machine itself.'
  fi
}

note() { grep -qxF -- "$2" "$record/$1" 2>/dev/null || printf '%s\n' "$2" >>"$record/$1"; }

# Keeps what is at a path, once, before it is changed.
keep() {
  local path=$1
  grep -qxF -- "$path" "$record/touched" 2>/dev/null && return
  if [ -e "$root/$path" ] || [ -L "$root/$path" ]; then
    mkdir -p "$record/before/$(dirname -- "$path")"
    cp -a -- "$root/$path" "$record/before/$path"
  fi
  note touched "$path"
}

# Makes the folders above a path, and remembers those that were not there.
make_folders() {
  local dir parts='' part
  dir=$(dirname -- "$1")
  local IFS=/
  for part in $dir; do
    parts=${parts:+$parts/}$part
    [ -d "$root/$parts" ] && continue
    mkdir -m 755 -- "$root/$parts"
    note folders "$parts"
  done
}

# Puts a file in its place: put <path> <source> <mode>
put() {
  local path=$1 source=$2 mode=$3
  keep "$path"
  make_folders "$path"
  if ! { [ ! -L "$root/$path" ] && cmp -s -- "$source" "$root/$path"; }; then
    rm -f -- "$root/$path"
    install -m "$mode" -- "$source" "$root/$path"
    say "wrote /$path"
  fi
  remember "$path"
}

# Puts a link in its place: link <path> <target>
link() {
  local path=$1 target=$2
  keep "$path"
  make_folders "$path"
  if [ "$(readlink -- "$root/$path" 2>/dev/null || true)" != "$target" ]; then
    rm -f -- "$root/$path"
    ln -s -- "$target" "$root/$path"
    say "linked /$path to $target"
  fi
  remember "$path"
}

# Takes a file or link away, where it is.
take_away() {
  [ -e "$root/$1" ] || [ -L "$root/$1" ] || return 0
  keep "$1"
  rm -f -- "$root/$1"
  say "took away /$1"
}

# Remembers what was written, so that undoing can tell whether somebody has changed it since.
remember() {
  mkdir -p "$record/written/$(dirname -- "$1")"
  rm -f -- "$record/written/$1"
  cp -a -- "$root/$1" "$record/written/$1"
}

# true where two paths are the same file or the same link.
is_same() {
  if [ -L "$1" ] || [ -L "$2" ]; then
    [ -L "$1" ] && [ -L "$2" ] && [ "$(readlink -- "$1")" = "$(readlink -- "$2")" ]
  else
    cmp -s -- "$1" "$2"
  fi
}

list_packages() { dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' | sed -n 's/^ii *//p' | sort; }

# Debian's own way to say that nothing may be started.
hold_services() {
  [ -e /usr/sbin/policy-rc.d ] && return
  printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
  chmod 755 /usr/sbin/policy-rc.d
  trap release_services EXIT
}

release_services() {
  rm -f /usr/sbin/policy-rc.d
  trap - EXIT
}
