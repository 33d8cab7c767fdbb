import { mediaHost, mediaScheme } from '../contract/urls.ts';
import { assetMediaTypes, type ReleaseAsset } from '../../content/schema/release.ts';

/** Assets of the active release by their SHA-256. */
export type AssetList = ReadonlyMap<string, ReleaseAsset>;

/** The list that requests are looked up in. An asset of a type that the compiler does not make has no address. */
export function assetList(assets: readonly ReleaseAsset[]): AssetList {
  const types: readonly string[] = assetMediaTypes;
  return new Map(
    assets.filter((asset) => types.includes(asset.mediaType)).map((asset) => [asset.sha256, asset]),
  );
}

/**
 * Finds the asset of an address; undefined for everything else. Looked up, never computed: an address that is not
 * exactly in the list finds nothing, whatever it holds.
 */
export function findAsset(rawUrl: string, assets: AssetList): ReleaseAsset | undefined {
  if (!URL.canParse(rawUrl)) return undefined;
  const { protocol, host, pathname, search, username, password, port } = new URL(rawUrl);
  const isPlain = `${search}${username}${password}${port}` === '';
  const isOurs = protocol === `${mediaScheme}:` && host === mediaHost;
  return isPlain && isOurs ? assets.get(pathname.slice(1)) : undefined;
}
