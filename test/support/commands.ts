/** A document that takes the old commands: what a hand does, a test cannot do otherwise in every engine. */
export interface Commands {
  execCommand(command: string, showUi?: boolean, value?: string): boolean;
}
