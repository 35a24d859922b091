/**
 * The {@code sim} command: options in, library calls, reports out. No model, timing or energy logic
 * lives here. May depend on every other module; nothing depends on it.
 */
package prunus.cli;
