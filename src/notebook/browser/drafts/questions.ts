/** What the reader is asked when there are two texts for one box. */
import type { Question } from '../code/notice.ts';

type Act = () => void;

/** Another window has stored a text that the reader of this one has not seen. */
export const windowsQuestion = (theirs: string, keep: Act, take: Act): Question => ({
  sentence: 'This code was changed in another window, too. Which text do you want to keep?',
  text: { title: 'The other window’s text', code: theirs },
  answers: [
    ['Keep this one', keep],
    ['Take the other window’s', take],
  ],
});

/** Two texts are stored, from windows or links that asked and were closed without an answer. */
export const storedQuestion = (other: string, keep: Act, take: Act): Question => ({
  sentence: 'You have two texts for this code. Which one do you want to keep?',
  text: { title: 'The other text', code: other },
  answers: [
    ['Keep this one', keep],
    ['Take the other one', take],
  ],
});

/** A link has brought a text, and the reader has one already. */
export const linkQuestion = (mine: string, keep: Act, back: Act): Question => ({
  sentence: 'You have a text of your own for this cell. It stays stored until you choose.',
  text: { title: 'Your own text', code: mine },
  answers: [
    ['Back to mine', back],
    ['Keep the link’s', keep],
  ],
});

/** A link has brought a text, and the reader's own is nowhere but in the box. */
export const unstoredQuestion = (linked: string, keep: Act, take: Act): Question => ({
  sentence: 'The link has another text for this cell. It would replace yours, which is not stored.',
  text: { title: 'The link’s text', code: linked },
  answers: [
    ['Keep mine', keep],
    ['Take the link’s', take],
  ],
});

/** The book has changed since the reader's text was made from it. */
export const bookQuestion = (book: string, keep: Act, take: Act): Question => ({
  sentence: 'The book’s text of this cell has changed since you edited it.',
  text: { title: 'What the book says now', code: book },
  answers: [
    ['Keep mine', keep],
    ['Take the book’s', take],
  ],
});
