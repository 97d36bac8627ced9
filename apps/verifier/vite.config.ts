import { defineConfig } from 'vite'

/** One script and nothing beside it: the page must open from a disk, where a module may not fetch another. */
export default defineConfig({
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      input: 'src/main.ts',
      output: { format: 'iife', entryFileNames: 'page.js', codeSplitting: false },
    },
  },
})
