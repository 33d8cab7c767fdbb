import { anAccount } from '../../package/account.ts';

/**
 * Starts the kiosk, for `startedBy`, with mounts that only it sees, in a namespace of its own: there everybody may mount.
 * The kiosk itself then has none of the rights that this takes.
 *
 * @param mount shell commands.
 */
export function withMounts(mount: string): readonly string[] {
  const asBefore = 'exec setpriv --ambient-caps=-all --inh-caps=-all "$@"';
  return [
    ...asAccount(),
    ...['unshare', '--user', '--map-current-user', '--keep-caps', '--mount'],
    ...['sh', '-c', `set -e; ${mount}; ${asBefore}`, 'sh'],
  ];
}

function asAccount(): readonly string[] {
  const { uid, gid } = anAccount().identity;
  if (uid === undefined || gid === undefined) return [];
  return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
}
