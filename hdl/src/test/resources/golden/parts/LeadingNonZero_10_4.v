`default_nettype none

module LeadingNonZero_10_4 (  // LeadingNonZero.java:28
  input wire [9:0] bits,  // LeadingNonZero.java:29
  output wire any,  // LeadingNonZero.java:42
  output wire [3:0] index  // LeadingNonZero.java:43
);
  wire level0_0_any;  // LeadingNonZero.java:54
  wire [1:0] level0_0;  // LeadingNonZero.java:55
  wire level0_1_any;  // LeadingNonZero.java:54
  wire [1:0] level0_1;  // LeadingNonZero.java:55
  wire level0_2_any;  // LeadingNonZero.java:54
  wire [1:0] level0_2;  // LeadingNonZero.java:55
  wire level1_0_any;  // LeadingNonZero.java:54
  wire [3:0] level1_0;  // LeadingNonZero.java:55

  assign level0_0_any = bits[0] || (bits[1] || (bits[2] || bits[3]));  // LeadingNonZero.java:54
  assign level0_0 = level0_0_any ? (bits[0] ? 2'd0 : (bits[1] ? 2'd1 : (bits[2] ? 2'd2 : 2'd3))) : 2'd0;  // LeadingNonZero.java:55
  assign level0_1_any = bits[4] || (bits[5] || (bits[6] || bits[7]));  // LeadingNonZero.java:54
  assign level0_1 = level0_1_any ? (bits[4] ? 2'd0 : (bits[5] ? 2'd1 : (bits[6] ? 2'd2 : 2'd3))) : 2'd0;  // LeadingNonZero.java:55
  assign level0_2_any = bits[8] || bits[9];  // LeadingNonZero.java:54
  assign level0_2 = level0_2_any ? (bits[8] ? 2'd0 : 2'd1) : 2'd0;  // LeadingNonZero.java:55
  assign level1_0_any = level0_0_any || (level0_1_any || level0_2_any);  // LeadingNonZero.java:54
  assign level1_0 = level1_0_any ? (level0_0_any ? {2'd0, level0_0} : (level0_1_any ? {2'd1, level0_1} : {2'd2, level0_2})) : 4'd0;  // LeadingNonZero.java:55
  assign any = level1_0_any;  // LeadingNonZero.java:42
  assign index = level1_0;  // LeadingNonZero.java:43
endmodule

`default_nettype wire
