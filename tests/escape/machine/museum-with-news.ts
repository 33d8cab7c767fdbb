import { twoReleases, type TwoReleases } from '../../fixtures/two-releases.ts';
import { anAccount } from '../../package/account.ts';

/** A museum whose kiosk shows release 1, with a folder that the kiosk's account may read and that carries release 2. */
export async function aMuseumWithNews(): Promise<TwoReleases> {
  const museum = await twoReleases();
  museum.exhibit.edit('exhibit.yaml', 'en: Two Lights', 'en: Three Lights');
  await museum.publish(2);
  museum.carry();
  anAccount().own(museum.stickDir);
  return museum;
}
