/**
 * Random legal circuits and random stimuli, to compare engines on. Depends on the language and
 * {@code sim}.
 */
package prunus.hdl.random;
