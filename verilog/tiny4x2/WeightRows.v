`default_nettype none

module WeightRows (  // WeightRows
  input wire clk,
  input wire rst,
  input wire entry,  // WeightRows
  input wire [15:0] position,  // WeightRows
  input wire half,  // WeightRows
  input wire forget,  // WeightRows
  input wire write,  // WeightRows
  input wire [13:0] write_address,  // WeightRows
  input wire [63:0] write_data,  // WeightRows
  output wire row_read,  // WeightRows
  output wire [3:0] code,  // WeightRows
  output wire [3:0] run  // WeightRows
);
  wire [12:0] row;  // WeightRows
  reg [12:0] held;  // WeightRows
  reg valid;  // WeightRows
  wire miss;  // WeightRows
  wire [63:0] data;  // WeightRows
  reg [2:0] place;  // WeightRows
  wire [7:0] chosen;  // WeightRows
  wire [15:0] row__1 = position >> 2'd3;  // WeightRows
  wire unused_ok;

  assign row = row__1[12:0];  // WeightRows
  assign miss = entry && ((!valid) || (held != row));  // WeightRows

  always @(posedge clk) begin
    if (rst) begin
      valid <= 1'b0;  // WeightRows
    end else if (forget) begin
      valid <= 1'b0;  // WeightRows
    end else if (entry) begin
      valid <= 1'b1;  // WeightRows
    end
  end

  always @(posedge clk) begin
    if (miss) begin
      held <= row;  // WeightRows
    end
  end

  assign row_read = miss;  // WeightRows

  always @(posedge clk) begin
    place <= position[2:0];  // WeightRows
  end

  assign chosen = place[2] ? (place[1] ? (place[0] ? data[63:56] : data[55:48]) : (place[0] ? data[47:40] :
      data[39:32])) : (place[1] ? (place[0] ? data[31:24] : data[23:16]) : (place[0] ? data[15:8] : data[7:0]));
      // WeightRows
  assign code = chosen[3:0];  // WeightRows
  assign run = chosen[7:4];  // WeightRows

  sram_1r1w #(
    .WIDTH(64),
    .ADDRESS(14)
  ) rows (  // WeightRows
    .clk(clk),
    .wen(write),
    .waddr(write_address),
    .wdata(write_data),
    .ren(miss),
    .raddr({half, row}),
    .rdata(data)
  );

  assign unused_ok = &{1'b0, row__1[15:13]};
endmodule

`default_nettype wire
