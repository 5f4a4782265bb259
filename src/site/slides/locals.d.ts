declare namespace App {
  interface Locals {
    /** Whether the page that is made is the slides of a chapter. */
    isSlides?: boolean;
  }
}
