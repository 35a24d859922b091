/** What a run found, as records ready for JSON. Depends on nothing of ours but counts' names. */
package prunus.simulator.result;
