/** A run as a table, JSON or CSV. */
package prunus.cli.report;
