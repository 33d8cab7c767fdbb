import { build, type Plugin } from 'vite';
import { shellConfig } from '../vite/app.ts';

/**
 * Bundles the entry of a packaged kiosk as `start.js`. The one file in which the flavours differ, by one constant: all
 * else, `main.js` first of all, is copied, so that what is packaged is to the byte what the other tests have run.
 */
export async function buildStartFile(outDir: string, isInspectable: boolean): Promise<void> {
  const shell = shellConfig();
  await build({
    ...shell,
    define: { ...shell.define, 'import.meta.env.INSPECTABLE': JSON.stringify(isInspectable) },
    plugins: [leaveMainOutside],
    build: {
      ...shell.build,
      ssr: 'electron/start-packaged.ts',
      outDir,
      rolldownOptions: {
        ...shell.build?.rolldownOptions,
        output: { format: 'es', entryFileNames: 'start.js', codeSplitting: false },
      },
    },
  });
}

const leaveMainOutside: Plugin = {
  name: 'leave-main-outside',
  enforce: 'pre',
  resolveId: (id) => (id === './main.ts' ? { id: './main.js', external: true } : null),
};
