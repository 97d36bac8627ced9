// For tools/printLives.ts, which reaches packages through the server as the other printers do.
export { withLivesDrawn } from '@doudi/life'
