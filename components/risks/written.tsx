/** Text as somebody wrote it, with its line breaks. */
export function Written({ children }: { children: string }) {
  return <p className="max-w-measure whitespace-pre-line">{children}</p>;
}
