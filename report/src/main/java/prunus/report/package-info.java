/**
 * Reports. {@link prunus.report.Metrics} is the one list of what is reported: name, unit, meaning
 * and how to take it from a result; table, JSON and CSV are made from it. Depends on {@code
 * simulator}.
 */
package prunus.report;
