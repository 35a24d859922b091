`default_nettype none

module LeadingNonZero_10_4 (  // LeadingNonZero
  input wire [9:0] bits,  // LeadingNonZero
  output wire any,  // LeadingNonZero
  output wire [3:0] index  // LeadingNonZero
);
  wire level0_0_any;  // LeadingNonZero.node
  wire [1:0] level0_0;  // LeadingNonZero.node
  wire level0_1_any;  // LeadingNonZero.node
  wire [1:0] level0_1;  // LeadingNonZero.node
  wire level0_2_any;  // LeadingNonZero.node
  wire [1:0] level0_2;  // LeadingNonZero.node
  wire level1_0_any;  // LeadingNonZero.node
  wire [3:0] level1_0;  // LeadingNonZero.node

  assign level0_0_any = bits[0] || (bits[1] || (bits[2] || bits[3]));  // LeadingNonZero.node
  assign level0_0 = level0_0_any ? (bits[0] ? 2'd0 : (bits[1] ? 2'd1 : (bits[2] ? 2'd2 : 2'd3))) : 2'd0;
      // LeadingNonZero.node
  assign level0_1_any = bits[4] || (bits[5] || (bits[6] || bits[7]));  // LeadingNonZero.node
  assign level0_1 = level0_1_any ? (bits[4] ? 2'd0 : (bits[5] ? 2'd1 : (bits[6] ? 2'd2 : 2'd3))) : 2'd0;
      // LeadingNonZero.node
  assign level0_2_any = bits[8] || bits[9];  // LeadingNonZero.node
  assign level0_2 = level0_2_any ? (bits[8] ? 2'd0 : 2'd1) : 2'd0;  // LeadingNonZero.node
  assign level1_0_any = level0_0_any || (level0_1_any || level0_2_any);  // LeadingNonZero.node
  assign level1_0 = level1_0_any ? (level0_0_any ? {2'd0, level0_0} : (level0_1_any ? {2'd1, level0_1} : {2'd2,
      level0_2})) : 4'd0;  // LeadingNonZero.node
  assign any = level1_0_any;  // LeadingNonZero
  assign index = level1_0;  // LeadingNonZero
endmodule

`default_nettype wire
