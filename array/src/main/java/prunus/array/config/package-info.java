/**
 * The array's configuration: the one description that mapper, engines and circuit generator share.
 * Depends on the readers of files and JSON in {@link prunus.models} alone.
 */
package prunus.array.config;
