/** A file as PDF to be saved, in the pieces that it is stored in. `name` has no ending. */
export const pdfResponse = (name: string, pieces: readonly Uint8Array<ArrayBuffer>[]): Response =>
  new Response(new Blob([...pieces]).stream(), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(pieces.reduce((sum, piece) => sum + piece.length, 0)),
      'content-disposition': `attachment; filename="${name}.pdf"`,
      'x-content-type-options': 'nosniff',
    },
  });
