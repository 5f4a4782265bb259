/**
 * All that a page of a book loads before its reader uses it, in one file: a page without cells gets a few kB
 * that it does not need, and every page one request instead of ten.
 */
import '../../notebook/browser/cells/start.ts';
import '../../notebook/browser/exercises/start.ts';
import '../../notebook/browser/predictions/start.ts';
import '../../notebook/browser/twins/start.ts';
import '../embed/start.ts';
import '../offline/start.ts';
import './mark-section.ts';
import './open-optional.ts';
import './open-symbol.ts';
import './point-at-symbol.ts';
import './reach-formulas.ts';
import './search.ts';
import './section-menu.ts';
import './term-notes.ts';
