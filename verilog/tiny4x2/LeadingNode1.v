`default_nettype none

module LeadingNode1 (  // LeadingNode
  input wire [3:0] pending,  // LeadingNode
  input wire [63:0] activations,  // LeadingNode
  output wire any,  // LeadingNode
  output wire [3:0] first,  // LeadingNode
  output wire [1:0] lane,  // LeadingNode
  output wire signed [15:0] activation  // LeadingNode
);

  assign any = |pending;  // LeadingNode
  assign first = {(|pending[2:0]) ? 1'd0 : pending[3], {(|pending[1:0]) ? 1'd0 : pending[2], {pending[0] ? 1'd0 :
      pending[1], pending[0]}}};  // LeadingNode
  assign lane = pending[0] ? 2'd0 : (pending[1] ? 2'd1 : (pending[2] ? 2'd2 : 2'd3));  // LeadingNode
  assign activation = pending[0] ? activations[15:0] : (pending[1] ? activations[31:16] : (pending[2] ?
      activations[47:32] : activations[63:48]));  // LeadingNode
endmodule

`default_nettype wire
