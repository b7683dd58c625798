/// The style sheets of the pages: one hue for commitment, so that lightness alone carries it.
enum PageStyle {
  /// Colours, type and what all pages share.
  static let common: Markup = """
    :root{color-scheme:light dark;--bg:#fff;--fg:#14202b;--soft:#55636f;--line:#d5dce2;--card:#f6f8fa;
    --c0:#eef0f2;--c1:#e0edf8;--c2:#bfdaf0;--c3:#93c2e6;--c4:#62a5d8;--c5:#3b8cca;--on:#0a141d;
    --cond:#9c3a00;--look:#6a737b;--good:#0a5a8a;--bad:#9c3a00;--link:#0a5a8a}
    @media(prefers-color-scheme:dark){:root{--bg:#11161b;--fg:#e6ebef;--soft:#a3b0bb;--line:#33404b;
    --card:#1a2128;--c0:#232b32;--c1:#182c3f;--c2:#1c3d5b;--c3:#20507a;--c4:#246199;--c5:#2872b4;
    --on:#fff;--cond:#ffb680;--look:#a9b4bd;--good:#8cc8f2;--bad:#ffb680;--link:#8cc8f2}}
    *{box-sizing:border-box}html{scroll-padding-top:1rem}
    body{margin:0 auto;padding:1rem clamp(.8rem,3vw,2rem) 3rem;max-width:78rem;background:var(--bg);
    color:var(--fg);font:16px/1.55 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:anywhere}
    h1{font-size:1.7rem;margin:.2rem 0}h2{font-size:1.25rem;margin:2rem 0 .6rem}h3{font-size:1rem;margin:1rem 0 .5rem}
    a{color:var(--link)}code{font-size:.9em}.meta,.hint,small{color:var(--soft)}
    .skip{position:absolute;left:-99em}.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.5rem}
    nav a{display:inline-block;margin:.2rem 1rem .2rem 0}
    :focus-visible{outline:3px solid var(--cond);outline-offset:2px;border-radius:3px}
    .badge{display:inline-block;padding:0 .45em;border-radius:.7em;font-size:.8rem;line-height:1.5;
    border:1px solid var(--line);margin:0 .35em .15em 0;white-space:nowrap}
    .badge.d{color:var(--cond);border-color:var(--cond)}.badge.warn{border-style:dashed}
    .c0{background:var(--c0)}.c1{background:var(--c1);color:var(--on)}.c2{background:var(--c2);color:var(--on)}
    .c3{background:var(--c3);color:var(--on)}.c4{background:var(--c4);color:var(--on)}
    .c5{background:var(--c5);color:var(--on)}
    @media(prefers-color-scheme:dark){.c1,.c2{color:#fff}}
    .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem}
    th,td{text-align:left;vertical-align:top;padding:.45rem .6rem;border-bottom:1px solid var(--line)}
    @media print{:root{color-scheme:light}body{max-width:none;padding:0;font-size:10.5pt}nav,.skip{display:none}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}

    """

  /// What the report adds.
  static let report: Markup = """
    .cards{list-style:none;margin:0;padding:0;display:grid;gap:.8rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr))}
    .card{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.7rem .9rem}
    .card p{margin:0 0 .3rem}.card .who{font-weight:650}.card .on{font-size:.9rem;color:var(--soft);margin:0}
    .card .on u{color:var(--fg)}blockquote{margin:.3rem 0}blockquote a{color:inherit;text-decoration:none}
    blockquote a:hover{text-decoration:underline}
    .doc{border-top:2px solid var(--line);margin-top:1rem}
    .row{display:grid;grid-template-columns:minmax(7rem,11rem) 1fr;gap:0 1rem;padding:.25rem 0;
    content-visibility:auto;contain-intrinsic-size:auto 4.2rem}
    .row .who{font-weight:600;font-size:.9rem;color:var(--soft);text-align:right;padding-top:.15rem}
    .row .who small{display:block;font-weight:400}.row p{margin:0}.row.off{opacity:.25}.st.now:focus-visible{outline:none}
    .st{max-width:46rem;scroll-margin-top:2rem}.st .hl{padding:.12em .25em;border-radius:.25em;-webkit-box-decoration-break:clone;
    box-decoration-break:clone;line-height:1.75}.st .c0{background:none}.gap{color:var(--soft);max-width:46rem}
    .row .badges{opacity:.95}.st:target .hl,.st.now .hl{box-shadow:0 0 0 2px var(--cond)}
    u{text-decoration:none}u.cond{text-decoration:underline 2px var(--cond);text-underline-offset:3px}
    u.only{text-decoration-style:double}u.exc{text-decoration-style:wavy;text-decoration-thickness:1.5px}
    u.dur{text-decoration-style:dashed}u.cap,u.disc{text-decoration-style:dotted}
    u.look{text-decoration:underline dotted 1px var(--look);text-underline-offset:3px}
    .type{font-size:.62rem;font-weight:700;letter-spacing:.03em;vertical-align:.35em;background:var(--bg);color:var(--cond);
    border-radius:.3em;padding:0 .3em;margin-right:.25em;line-height:1}u.look .type{color:var(--look)}
    #why{position:fixed;right:1rem;bottom:1rem;width:min(24rem,calc(100vw - 2rem));max-height:min(32rem,70vh);overflow:auto;
    background:var(--bg);border:1px solid var(--line);border-radius:.6rem;box-shadow:0 .4rem 1.6rem #0005;padding:.7rem .9rem;font-size:.86rem}
    #why h3{margin:.5rem 0 .1rem}#why ul{margin:0;padding-left:1.1rem}#why .x{float:right}
    #why .bar{display:block;position:relative;height:.7rem;background:var(--c0);border-radius:.3rem;margin:.1rem 0 .3rem}
    #why .bar i{position:absolute;top:.2rem;height:.3rem;background:var(--c4);border-radius:.2rem}
    #why .bar b{position:absolute;top:0;width:3px;height:.7rem;background:var(--cond)}
    .charts{display:grid;gap:1.2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));align-items:start}
    figure{margin:0;background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.7rem}
    figcaption{font-size:.9rem;font-weight:600;margin-bottom:.4rem}svg{width:100%;height:auto;display:block}
    svg text{font-size:12px;fill:var(--fg)}svg .small{font-size:10px;fill:var(--soft)}svg .mid{text-anchor:middle}svg .end{text-anchor:end}
    .frame{fill:none;stroke:var(--line)}.axis{stroke:var(--soft)}.bar.open{fill:none;stroke:var(--cond);stroke-width:1.5}
    svg .c0{fill:var(--c0);stroke:var(--soft)}svg .c1{fill:var(--c1);stroke:var(--soft)}svg .c2{fill:var(--c2);stroke:var(--soft)}
    svg .c3{fill:var(--c3);stroke:var(--soft)}svg .c4{fill:var(--c4);stroke:var(--soft)}svg .c5{fill:var(--c5);stroke:var(--soft)}
    .dot{fill-opacity:.85}dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem .7rem;margin:0;font-size:.9rem}dd{margin:0}
    #filters{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin-bottom:.6rem}#filters label{font-size:.85rem;display:grid}
    input,select,button{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--soft);border-radius:.35rem;padding:.25rem .5rem;max-width:100%}
    select{max-width:16rem}th button{border:0;font-weight:650;padding:0;text-align:left;cursor:pointer;background:none}
    th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
    td a{color:inherit;text-decoration:none}td a:hover,td a:focus{text-decoration:underline}
    #table,#charts,#legend{content-visibility:auto;contain-intrinsic-size:auto 40rem}
    #statements{table-layout:fixed;overflow-wrap:break-word}#statements th:nth-child(1){width:4rem}
    #statements th:nth-child(2){width:10rem}#statements th:nth-child(4),#statements th:nth-child(5){width:9.5rem}
    #statements th:nth-child(6){width:8.5rem}#statements th:nth-child(7){width:6.5rem}#statements small{display:block}#statements .zero{color:var(--soft)}
    @media(min-width:70rem){#documents{padding-right:25.5rem}#why{right:max(1rem,calc(50vw - 38rem))}}
    @media(max-width:44rem){.row{grid-template-columns:1fr}.row .who{text-align:left}.row .who small{display:inline;margin-left:.4rem}
    #statements,#statements tbody,#statements tr{display:block}#statements td{display:inline-block;border:0;padding:.1rem .5rem .1rem 0}
    #statements thead tr{display:flex;flex-wrap:wrap;gap:.1rem 1rem;padding-bottom:.4rem}#statements th{border:0;padding:.1rem 0;width:auto!important}
    #statements tr[hidden]{display:none}#statements tbody tr{border-top:1px solid var(--line);padding:.5rem 0}
    #statements td:nth-child(3){display:block}#statements td:nth-child(7)::before{content:"firmness ";color:var(--soft)}#statements small{display:inline}
    dl{grid-template-columns:1fr;gap:.1rem}dd{margin-bottom:.4rem}
    #why{left:0;right:0;bottom:0;width:auto;max-height:45vh;border-radius:.6rem .6rem 0 0}}
    @media print{#documents{padding:0}#why,#filters{display:none}.row,.card,tr,figure{break-inside:avoid;content-visibility:visible}.row.off{opacity:1}}

    """
}
