import { build, preview } from 'vite';

/** Builds and serves tests/gallery: the components in every state, from made-up data. */
export async function serveGallery(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const config = {
    root: 'tests/gallery',
    logLevel: 'warn',
    configFile: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir: '../../artifacts/gallery-site', emptyOutDir: true },
  } as const;
  await build(config);
  const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } });
  return { address: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}
