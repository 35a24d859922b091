`default_nettype none

module WeightRows (  // WeightRows.java:31
  input wire clk,
  input wire rst,
  input wire entry,  // WeightRows.java:36
  input wire [15:0] position,  // WeightRows.java:37
  input wire half,  // WeightRows.java:38
  input wire forget,  // WeightRows.java:39
  input wire write,  // WeightRows.java:40
  input wire [13:0] write_address,  // WeightRows.java:41
  input wire [63:0] write_data,  // WeightRows.java:42
  output wire row_read,  // WeightRows.java:43
  output wire [3:0] code,  // WeightRows.java:44
  output wire [3:0] run  // WeightRows.java:45
);
  wire [12:0] row;  // WeightRows.java:50
  reg [12:0] held;  // WeightRows.java:51
  reg valid;  // WeightRows.java:52
  wire miss;  // WeightRows.java:53
  wire [63:0] data;  // WeightRows.java:58
  reg [2:0] place;  // WeightRows.java:61
  wire [7:0] chosen;  // WeightRows.java:68
  wire [15:0] row__1 = position >> 2'd3;  // WeightRows.java:50
  wire unused_ok;

  assign row = row__1[12:0];  // WeightRows.java:50
  assign miss = entry && ((!valid) || (held != row));  // WeightRows.java:53

  always @(posedge clk) begin
    if (rst) begin
      valid <= 1'b0;  // WeightRows.java:52
    end else if (forget) begin
      valid <= 1'b0;  // WeightRows.java:54
    end else if (entry) begin
      valid <= 1'b1;  // WeightRows.java:54
    end
  end

  always @(posedge clk) begin
    if (miss) begin
      held <= row;  // WeightRows.java:55
    end
  end

  assign row_read = miss;  // WeightRows.java:56

  always @(posedge clk) begin
    place <= position[2:0];  // WeightRows.java:61
  end

  assign chosen = place[2] ? (place[1] ? (place[0] ? data[63:56] : data[55:48]) : (place[0] ? data[47:40] : data[39:32])) : (place[1] ? (place[0] ? data[31:24] : data[23:16]) : (place[0] ? data[15:8] : data[7:0]));  // WeightRows.java:68
  assign code = chosen[3:0];  // WeightRows.java:69
  assign run = chosen[7:4];  // WeightRows.java:70

  sram_1r1w #(
    .WIDTH(64),
    .ADDRESS(14)
  ) rows (  // WeightRows.java:47
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
