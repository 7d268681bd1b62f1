/**
 * The look of an official document (law-and-process.md, Conventions): A4, 37 mm above, 28 mm left, body 三号 (16pt) with
 * a line pitch of 28pt (lines as high as their size, 12pt between them) and two characters of indent, headings in the same family in bold, tables in 五号 (10.5pt).
 * The official fonts are licensed, so the free one that comes with the portal is embedded.
 */
export const PREAMBLE = `
#set text(font: "Noto Serif SC", size: 16pt, lang: "zh", region: "cn", fallback: true, top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: 12pt, spacing: 12pt, justify: true, first-line-indent: (amount: 2em, all: true))
#set heading(numbering: none)
#show heading: set par(first-line-indent: 0pt, justify: false)
#show heading.where(level: 1): it => block(above: 16pt, below: 12pt, sticky: true, text(size: 16pt, weight: "bold", it.body))
#show heading.where(level: 2): it => block(above: 12pt, below: 12pt, sticky: true, text(size: 16pt, weight: "bold", it.body))
#show heading.where(level: 3): it => block(above: 12pt, below: 12pt, sticky: true, text(size: 15pt, weight: "bold", it.body))
#show figure: set block(breakable: true, above: 12pt, below: 14pt)
#show figure.caption: it => block(sticky: true, below: 4pt, text(size: 12pt, weight: "bold", [#it.supplement #context it.counter.display(it.numbering)　#it.body]))
#show outline.entry: set par(first-line-indent: 0pt)
#set table(stroke: 0.5pt + luma(90))

#let paragraph(body) = par(body)
#let note(body) = block(above: 12pt, below: 12pt, text(size: 12pt, par(first-line-indent: 0pt, body)))
#let unit-line(left, right) = block(above: 8pt, below: 4pt, sticky: true, text(size: 10.5pt, par(first-line-indent: 0pt)[#left #h(1fr) #right]))
#let grid-of(size, margin, whole, columns, alignment, ..cells) = {
  set text(size: size)
  set par(leading: 2.5pt, first-line-indent: 0pt, justify: false)
  block(above: 4pt, below: 12pt, breakable: not whole, table(columns: columns, align: alignment, inset: (x: 4pt, y: margin), ..cells))
}
#let b(body) = strong(body)
#let d(body) = h(1em) + body
`;

export const WATERMARK = `rotate(-35deg, text(size: 150pt, fill: luma(225), weight: "bold", "草稿"))`;
