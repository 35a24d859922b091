`default_nettype none

module LeadingNode3 (  // LeadingNode
  input wire [3:0] pending,  // LeadingNode
  input wire [63:0] firsts,  // LeadingNode
  input wire [15:0] lanes,  // LeadingNode
  input wire [63:0] activations,  // LeadingNode
  output wire any,  // LeadingNode
  output wire [63:0] first,  // LeadingNode
  output wire [5:0] lane,  // LeadingNode
  output wire signed [15:0] activation  // LeadingNode
);

  assign any = |pending;  // LeadingNode
  assign first = {(|pending[2:0]) ? 16'd0 : firsts[63:48], {(|pending[1:0]) ? 16'd0 : firsts[47:32], {pending[0] ?
      16'd0 : firsts[31:16], firsts[15:0]}}};  // LeadingNode
  assign lane = {pending[0] ? 2'd0 : (pending[1] ? 2'd1 : (pending[2] ? 2'd2 : 2'd3)), pending[0] ? lanes[3:0] :
      (pending[1] ? lanes[7:4] : (pending[2] ? lanes[11:8] : lanes[15:12]))};  // LeadingNode
  assign activation = pending[0] ? activations[15:0] : (pending[1] ? activations[31:16] : (pending[2] ?
      activations[47:32] : activations[63:48]));  // LeadingNode
endmodule

`default_nettype wire
