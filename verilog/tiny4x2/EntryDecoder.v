`default_nettype none

module EntryDecoder (  // EntryDecoder
  input wire clk,
  input wire entry,  // EntryDecoder
  input wire first,  // EntryDecoder
  input wire [3:0] code,  // EntryDecoder
  input wire [3:0] run,  // EntryDecoder
  input wire load_write,  // Load.of
  input wire [2:0] load_target,  // Load.of
  input wire [13:0] load_address,  // Load.of
  input wire [63:0] load_data,  // Load.of
  output wire padding,  // EntryDecoder
  output wire valid,  // EntryDecoder
  output wire [10:0] offset,  // EntryDecoder
  output wire signed [15:0] weight  // EntryDecoder
);
  reg [7:0] last;  // EntryDecoder
  wire [7:0] from;  // EntryDecoder
  wire [7:0] rank;  // EntryDecoder
  wire weighted;  // EntryDecoder
  reg weighted_q;  // EntryDecoder
  wire signed [15:0] codebook_write_data;  // EntryDecoder
  wire signed [15:0] codebook_weight;  // EntryDecoder
  wire [10:0] offsets_offset;  // EntryDecoder
  wire unused_ok;

  assign from = first ? 8'd0 : (last + 8'd1);  // EntryDecoder
  assign rank = from + {4'd0, run};  // EntryDecoder

  always @(posedge clk) begin
    if (entry) begin
      last <= rank;  // EntryDecoder
    end
  end

  assign weighted = entry && (code != 4'd0);  // EntryDecoder
  assign padding = entry && (!weighted);  // EntryDecoder

  always @(posedge clk) begin
    weighted_q <= weighted;  // EntryDecoder
  end

  assign valid = weighted_q;  // EntryDecoder
  assign codebook_write_data = load_data[15:0];  // EntryDecoder
  assign weight = codebook_weight;  // EntryDecoder
  assign offset = offsets_offset;  // EntryDecoder

  Codebook codebook (  // EntryDecoder
    .clk(clk),
    .read(weighted),
    .code(code),
    .write(load_write && (load_target == 3'd2)),
    .write_address(load_address[3:0]),
    .write_data(codebook_write_data),
    .weight(codebook_weight)
  );

  OffsetTable offsets (  // EntryDecoder
    .clk(clk),
    .read(weighted),
    .rank(rank),
    .write(load_write && (load_target == 3'd3)),
    .write_address(load_address[7:0]),
    .write_data(load_data[10:0]),
    .offset(offsets_offset)
  );

  assign unused_ok = &{1'b0, load_address[13:8], load_data[63:16]};
endmodule

`default_nettype wire
