`default_nettype none

module LeadingNonZero (  // LeadingNonZero.java:32
  input wire [3:0] pending,  // LeadingNonZero.java:34
  input wire signed [15:0] activation0,  // LeadingNonZero.java:37
  input wire signed [15:0] activation1,  // LeadingNonZero.java:37
  input wire signed [15:0] activation2,  // LeadingNonZero.java:37
  input wire signed [15:0] activation3,  // LeadingNonZero.java:37
  output wire any,  // LeadingNonZero.java:50
  output wire [3:0] first,  // LeadingNonZero.java:51
  output wire [1:0] lane,  // LeadingNonZero.java:52
  output wire signed [15:0] activation  // LeadingNonZero.java:53
);
  wire node1_0_any;  // LeadingNonZero.java:73
  wire [3:0] node1_0_first;  // LeadingNonZero.java:74
  wire [1:0] node1_0_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node1_0_activation;  // LeadingNonZero.java:76

  assign node1_0_any = pending[0] || (pending[1] || (pending[2] || pending[3]));  // LeadingNonZero.java:73
  assign node1_0_first = {pending[0] ? 3'd0 : {pending[1] ? 2'd0 : {pending[2] ? 1'd0 : pending[3], pending[2]}, pending[1]}, pending[0]};  // LeadingNonZero.java:74
  assign node1_0_lane = pending[0] ? 2'd0 : (pending[1] ? 2'd1 : (pending[2] ? 2'd2 : 2'd3));  // LeadingNonZero.java:75
  assign node1_0_activation = pending[0] ? activation0 : (pending[1] ? activation1 : (pending[2] ? activation2 : activation3));  // LeadingNonZero.java:76
  assign any = node1_0_any;  // LeadingNonZero.java:50
  assign first = node1_0_first;  // LeadingNonZero.java:51
  assign lane = node1_0_lane;  // LeadingNonZero.java:52
  assign activation = node1_0_activation;  // LeadingNonZero.java:53
endmodule

`default_nettype wire
