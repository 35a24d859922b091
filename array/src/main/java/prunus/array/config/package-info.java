/**
 * The array's configuration: the one description that mapper, engines and circuit generator share.
 * Depends on nothing of ours.
 */
package prunus.array.config;
