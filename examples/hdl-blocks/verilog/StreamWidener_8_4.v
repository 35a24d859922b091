`default_nettype none

module StreamWidener_8_4 (  // StreamWidener
  input wire clk,
  input wire rst,
  input wire in_valid,  // StreamWidener
  input wire [7:0] in_data,  // StreamWidener
  input wire in_last,  // StreamWidener
  input wire out_ready,  // StreamWidener
  output wire in_ready,  // StreamWidener
  output wire out_valid,  // StreamWidener
  output wire [31:0] out_data,  // StreamWidener
  output wire [3:0] out_keep,  // StreamWidener
  output wire out_last  // StreamWidener
);
  reg [1:0] at;  // StreamWidener
  reg full;  // StreamWidener
  reg last;  // StreamWidener
  reg [31:0] data;  // StreamWidener
  reg [3:0] keep;  // StreamWidener
  wire take;  // StreamWidener
  wire fresh;  // StreamWidener
  wire ends;  // StreamWidener

  assign in_ready = (!full) || out_ready;  // StreamWidener
  assign take = in_valid && in_ready;  // StreamWidener
  assign fresh = at == 2'd0;  // StreamWidener
  assign ends = in_last || (at == 2'd3);  // StreamWidener

  always @(posedge clk) begin
    if (rst) begin
      full <= 1'b0;  // StreamWidener
    end else begin
      if (out_ready) begin
        full <= 1'b0;  // StreamWidener
      end
      if (take) begin
        full <= ends;  // StreamWidener
      end
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      data <= 32'd0;  // StreamWidener
      keep <= 4'd0;  // StreamWidener
      at <= 2'd0;  // StreamWidener
    end else if (take) begin
      data <= {(at == 2'd3) ? in_data : (fresh ? 8'd0 : data[31:24]), (at == 2'd2) ? in_data : (fresh ? 8'd0 :
          data[23:16]), (at == 2'd1) ? in_data : (fresh ? 8'd0 : data[15:8]), (at == 2'd0) ? in_data : (fresh ? 8'd0 :
          data[7:0])};  // StreamWidener
      keep <= {(at == 2'd3) || ((!fresh) && keep[3]), {(at == 2'd2) || ((!fresh) && keep[2]), {(at == 2'd1) ||
          ((!fresh) && keep[1]), (at == 2'd0) || ((!fresh) && keep[0])}}};  // StreamWidener
      at <= ends ? 2'd0 : (at + 2'd1);  // StreamWidener
    end
  end

  always @(posedge clk) begin
    if (take) begin
      last <= in_last;  // StreamWidener
    end
  end

  assign out_valid = full;  // StreamWidener
  assign out_data = data;  // StreamWidener
  assign out_keep = keep;  // StreamWidener
  assign out_last = last;  // StreamWidener
endmodule

`default_nettype wire
