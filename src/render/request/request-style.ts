// The look of a message on a screen and on paper.

export const requestStyle = `
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 44rem; padding: 0 1rem; color: #111; background: #fff; line-height: 1.5;
  font-family: "Noto Sans", "Helvetica Neue", Arial, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
article:lang(zh) { font-family: "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Noto Sans", sans-serif; }
article + article { margin-top: 3rem; border-top: 1px solid #999; padding-top: 1rem; }
h1 { font-size: 1.3rem; } h2 { font-size: 1.05rem; margin: 1.6rem 0 0.4rem; }
h1, p, li { overflow-wrap: anywhere; }
li { margin: 0.5rem 0; break-inside: avoid; } .detail { color: #333; }
.papers li::before { content: "\\2610"; float: right; margin-left: 1rem; font-size: 1.2rem; }
h2 { break-after: avoid; }
@page { size: A4; margin: 20mm 18mm; }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; } article + article { break-before: page; border: 0; } }
`;
