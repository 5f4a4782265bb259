/**
 * Tells the page around an embedded one how high it is: in the book's own words, which `embed.js`
 * understands, and in those by which Canvas, Sakai and other learning platforms size a tool.
 * Everyone may know a height, so it is told to whatever page is around.
 */

/** What the book's own messages have in common; a page around asks with `ask: 'height'` added. */
const MESSAGE = { type: 'embed message', version: 1 };

/** The height that an embedded page says it has; `undefined` when this is not such a message. */
export function heightFrom(data: unknown): number | undefined {
  const { type, version, height } = Object(data);
  const isOurs = type === MESSAGE.type && version === MESSAGE.version;
  return isOurs && typeof height === 'number' && height > 0 ? height : undefined;
}

/**
 * Tells the height when the page is loaded, whenever it changes, and when the page around asks; nothing while
 * the frame is hidden and has none. (A frame that is out of sight draws nothing, and observes nothing.)
 */
export function tellHeight(): void {
  if (parent === window) return;
  let told: number | undefined;
  const height = () => Math.ceil(document.body.getBoundingClientRect().height);
  const tell = () => {
    told = height();
    if (told === 0) return;
    parent.postMessage({ ...MESSAGE, height: told }, '*');
    parent.postMessage({ subject: 'lti.frameResize', height: told }, '*');
  };
  new ResizeObserver(() => height() !== told && tell()).observe(document.body);
  if (document.readyState === 'complete') tell();
  else addEventListener('load', tell);
  addEventListener('message', ({ source, data }) => {
    const { type, version, ask } = Object(data);
    const isOurs = type === MESSAGE.type && version === MESSAGE.version;
    if (source === parent && isOurs && ask === 'height') tell();
  });
}
