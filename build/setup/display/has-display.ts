/** Whether windows can be shown. Only Linux runs without a desktop often enough to ask. */
export function hasDisplay(env: Readonly<NodeJS.ProcessEnv>, platform: NodeJS.Platform): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
