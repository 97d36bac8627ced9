import { PNG } from 'pngjs'
import qrcode from 'qrcode-generator'

/** What stands before the code in a QR of ours; without it a QR is somebody else's. */
export const QR_PREFIX = 'DOUDI:'

const QUIET = 4

/** Dark cells of the QR of a sheet, row by row. Level Q: a quarter of it may be stained or folded. */
function cellsOf(code: string): boolean[][] {
  const qr = qrcode(0, 'Q')
  qr.addData(`${QR_PREFIX}${code}`, 'Alphanumeric')
  qr.make()
  const size = qr.getModuleCount()
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_cell, column) => qr.isDark(row, column)),
  )
}

/** As a drawing inside a page. */
export function qrSvg(code: string): string {
  const cells = cellsOf(code)
  const size = cells.length + 2 * QUIET
  const path = cells
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])))
    .join('')
  return `<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="本页识别码" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}

/** As a picture for Word: eight points a cell. */
export function qrPng(code: string): Buffer {
  const cells = cellsOf(code)
  const size = (cells.length + 2 * QUIET) * 8
  const png = new PNG({ width: size, height: size })
  png.data.fill(255)
  for (const [y, row] of cells.entries()) {
    for (const [x, dark] of row.entries()) if (dark) paint(png, x + QUIET, y + QUIET)
  }
  return PNG.sync.write(png)
}

function paint({ width, data }: PNG, x: number, y: number): void {
  for (let dy = 0; dy < 8; dy++) {
    for (let dx = 0; dx < 8; dx++) {
      const at = ((y * 8 + dy) * width + x * 8 + dx) * 4
      data.fill(0, at, at + 3)
    }
  }
}
