`default_nettype none

module ActivationMemories (  // ActivationMemories
  input wire clk,
  input wire access_read,  // ActivationMemories.Access.of
  input wire access_read_memory,  // ActivationMemories.Access.of
  input wire [12:0] access_read_address,  // ActivationMemories.Access.of
  input wire access_write,  // ActivationMemories.Access.of
  input wire access_write_memory,  // ActivationMemories.Access.of
  input wire [12:0] access_write_address,  // ActivationMemories.Access.of
  input wire signed [15:0] write_data,  // ActivationMemories
  output wire signed [15:0] data  // ActivationMemories
);
  wire signed [15:0] first_data;  // ActivationMemories
  wire signed [15:0] second_data;  // ActivationMemories
  reg from_second;  // ActivationMemories

  always @(posedge clk) begin
    if (access_read) begin
      from_second <= access_read_memory;  // ActivationMemories
    end
  end

  assign data = from_second ? second_data : first_data;  // ActivationMemories

  sram_1r1w #(
    .WIDTH(16),
    .ADDRESS(13)
  ) first (  // ActivationMemories
    .clk(clk),
    .wen(access_write && (!access_write_memory)),
    .waddr(access_write_address),
    .wdata(write_data),
    .ren(access_read && (!access_read_memory)),
    .raddr(access_read_address),
    .rdata(first_data)
  );

  sram_1r1w #(
    .WIDTH(16),
    .ADDRESS(13)
  ) second (  // ActivationMemories
    .clk(clk),
    .wen(access_write && access_write_memory),
    .waddr(access_write_address),
    .wdata(write_data),
    .ren(access_read && access_read_memory),
    .raddr(access_read_address),
    .rdata(second_data)
  );
endmodule

`default_nettype wire
