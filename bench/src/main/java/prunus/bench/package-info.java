/** JMH benchmarks; how to run them and what they showed is in {@code bench/README.md}. */
package prunus.bench;
