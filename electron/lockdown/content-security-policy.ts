/**
 * Checklist 7: the policy of the stage, without any exception. Scripts, styles and fonts come from the stage's own
 * files, images, sounds, films and data also from the release. Nothing is inline, nothing is evaluated, nothing is framed or sent.
 *
 * `sandbox` is the strongest line: Chromium itself then refuses every dialog of a page (print, alert, confirm, prompt,
 * beforeunload), new windows, forms, downloads and pointer lock, also in a frame that a script makes for itself. What
 * it allows is what it takes to be our stage: scripts, and an origin of its own, by which the border knows it. Chromium warns
 * of the two together, because a frame could take its sandbox off by way of its parent; the stage has no parent.
 *
 * `svelte-trusted-html` is the name of Svelte's own policy, which makes templates that the compiler wrote.
 */
const directives: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' media:",
  'media-src media:',
  'connect-src media:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  'sandbox allow-scripts allow-same-origin',
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
];

export const contentSecurityPolicy = directives.join('; ');
