`default_nettype none

module LaneGroup (  // LaneGroup
  input wire clk,
  input wire rst,
  input wire control_clear,  // PeControl.of
  input wire control_half,  // PeControl.of
  input wire control_own,  // PeControl.of
  input wire control_add_other,  // PeControl.of
  input wire [4:0] control_other_shift,  // PeControl.of
  input wire [14:0] control_clamp,  // PeControl.of
  input wire control_relu,  // PeControl.of
  input wire control_average,  // PeControl.of
  input wire [16:0] control_multiplier,  // PeControl.of
  input wire control_pooling,  // PeControl.of
  input wire control_pool_first,  // PeControl.of
  input wire [3:0] control_pool_shift,  // PeControl.of
  input wire control_writes_pool,  // PeControl.of
  input wire control_host_read,  // PeControl.of
  input wire [10:0] control_host_address,  // PeControl.of
  input wire control_dma_write,  // PeControl.of
  input wire [3:0] control_counter,  // PeControl.of
  input wire [12:0] scan_source_address,  // ScanRegisters.of
  input wire [12:0] scan_source_last,  // ScanRegisters.of
  input wire [13:0] scan_source_capacity,  // ScanRegisters.of
  input wire [31:0] scan_scan_words,  // ScanRegisters.of
  input wire [31:0] scan_scan_pixel_words,  // ScanRegisters.of
  input wire [15:0] scan_scan_width,  // ScanRegisters.of
  input wire [15:0] scan_scan_row_stride,  // ScanRegisters.of
  input wire [15:0] scan_scan_pixel_stride,  // ScanRegisters.of
  input wire [15:0] scan_scan_row_phase,  // ScanRegisters.of
  input wire [15:0] scan_scan_pixel_phase,  // ScanRegisters.of
  input wire [12:0] scan_scan_column,  // ScanRegisters.of
  input wire [12:0] scan_scan_pixel_column,  // ScanRegisters.of
  input wire [12:0] scan_scan_word_step,  // ScanRegisters.of
  input wire [12:0] scan_scan_pixel_step,  // ScanRegisters.of
  input wire [12:0] scan_scan_row_step,  // ScanRegisters.of
  input wire [10:0] scan_scan_base,  // ScanRegisters.of
  input wire [10:0] scan_scan_pixel_base,  // ScanRegisters.of
  input wire [10:0] scan_scan_word_base,  // ScanRegisters.of
  input wire [10:0] scan_scan_minimum,  // ScanRegisters.of
  input wire [10:0] scan_row_size,  // ScanRegisters.of
  input wire streaming,  // LaneGroup
  input wire waits_by_peer,  // Idle.bundle
  input wire waits_by_scan,  // Idle.bundle
  input wire waits_at_barrier,  // Idle.bundle
  input wire load_write,  // Load.of
  input wire [2:0] load_target,  // Load.of
  input wire [13:0] load_address,  // Load.of
  input wire [63:0] load_data,  // Load.of
  input wire [1:0] loads,  // LaneGroup
  input wire sweep_valid,  // Sweep.of
  input wire [10:0] sweep_address,  // Sweep.of
  input wire [7:0] sweep_local,  // Sweep.of
  input wire access_read,  // ActivationMemories.Access.of
  input wire access_read_memory,  // ActivationMemories.Access.of
  input wire [12:0] access_read_address,  // ActivationMemories.Access.of
  input wire access_write,  // ActivationMemories.Access.of
  input wire access_write_memory,  // ActivationMemories.Access.of
  input wire [12:0] access_write_address,  // ActivationMemories.Access.of
  input wire [31:0] dma_data,  // LaneGroup
  input wire joint_split,  // Joint.of
  input wire joint_any,  // Joint.of
  input wire joint_last,  // Joint.of
  input wire joint_full,  // Joint.of
  input wire joint_mine,  // Joint.of
  input wire [1:0] joint_lane,  // Joint.of
  input wire signed [15:0] joint_activation,  // Joint.of
  output wire found_any,  // Found.of
  output wire found_last,  // Found.of
  output wire found_lane,  // Found.of
  output wire signed [15:0] found_activation,  // Found.of
  output wire full,  // LaneGroup.several
  input wire biased,  // LaneGroup.several
  input wire [1:0] reads,  // LaneGroup.several
  input wire [1:0] writes,  // LaneGroup.several
  input wire [1:0] clears,  // LaneGroup.several
  input wire [63:0] totals,  // LaneGroup.several
  input wire [9:0] total_shifts,  // LaneGroup.several
  output wire [9:0] shifts,  // LaneGroup.several
  output wire words_left,  // LaneGroup
  output wire blocked,  // LaneGroup
  output wire idle,  // LaneGroup
  output wire push,  // LaneGroup
  output wire [1:0] pop,  // LaneGroup
  output wire [31:0] activation,  // LaneGroup
  output wire [63:0] accumulator,  // LaneGroup
  output wire [63:0] counter  // LaneGroup
);
  wire scanner_read;  // LaneGroup
  wire [12:0] scanner_address;  // LaneGroup
  wire scanner_blocked;  // LaneGroup
  wire scanner_push;  // LaneGroup
  wire [12:0] scanner_item_column;  // LaneGroup
  wire signed [15:0] scanner_item_activation;  // LaneGroup
  wire [10:0] scanner_item_base;  // LaneGroup
  wire [10:0] scanner_item_minimum;  // LaneGroup
  wire scanner_words_left;  // LaneGroup
  wire scanner_word_passed;  // LaneGroup
  wire scanner_advance;  // LaneGroup
  wire scanner_found_any;  // LaneGroup
  wire scanner_found_last;  // LaneGroup
  wire scanner_found_lane;  // LaneGroup
  wire signed [15:0] scanner_found_activation;  // LaneGroup
  wire [12:0] coordinates_column;  // LaneGroup.scan
  wire [10:0] coordinates_base;  // LaneGroup.scan
  wire [10:0] coordinates_minimum;  // LaneGroup.scan
  wire [1:0] pe_full;  // LaneGroup.scan
  wire any_full;  // LaneGroup.scan
  wire [31:0] pe_held;  // LaneGroup.scan
  wire [1:0] pe_non_zero;  // LaneGroup.scan
  wire [1:0] meant;  // LaneGroup
  wire [1:0] pe_load_write;  // LaneGroup
  wire [31:0] pe_dma_data;  // LaneGroup
  wire [1:0] pe_access_read;  // LaneGroup.activations
  wire [1:0] pe_access_write;  // LaneGroup.activations
  wire [12:0] read_address;  // LaneGroup.activations
  wire [1:0] pe_group_cleared;  // LaneGroup.together
  wire [63:0] pe_group_total;  // LaneGroup.together
  wire [9:0] pe_group_shift;  // LaneGroup.together
  wire [9:0] pe_shift;  // LaneGroup.together
  wire [1:0] pe_idle;  // LaneGroup
  wire [1:0] pe_pop;  // LaneGroup
  wire [31:0] pe_activation;  // LaneGroup
  wire [63:0] pe_accumulator;  // LaneGroup
  wire [63:0] pe_counter;  // LaneGroup

  assign any_full = |pe_full;  // LaneGroup.scan
  assign meant = loads & {2{load_write}};  // LaneGroup
  assign pe_load_write = meant;  // LaneGroup
  assign pe_dma_data = dma_data;  // LaneGroup
  assign pe_access_read = {2{scanner_read}} | ({2{access_read}} & reads);  // LaneGroup.activations
  assign pe_access_write = {2{access_write}} & writes;  // LaneGroup.activations
  assign read_address = streaming ? scanner_address : access_read_address;  // LaneGroup.activations
  assign found_any = scanner_found_any;  // Found.set
  assign found_last = scanner_found_last;  // Found.set
  assign found_lane = scanner_found_lane;  // Found.set
  assign found_activation = scanner_found_activation;  // Found.set
  assign full = |pe_full;  // LaneGroup.together
  assign pe_group_cleared = clears;  // LaneGroup.together
  assign pe_group_total = totals;  // LaneGroup.together
  assign pe_group_shift = total_shifts;  // LaneGroup.together
  assign shifts = pe_shift;  // LaneGroup.together
  assign words_left = scanner_words_left;  // LaneGroup
  assign blocked = scanner_blocked;  // LaneGroup
  assign idle = &pe_idle;  // LaneGroup
  assign push = scanner_push;  // LaneGroup
  assign pop = pe_pop;  // LaneGroup
  assign activation = pe_activation;  // LaneGroup
  assign accumulator = pe_accumulator;  // LaneGroup
  assign counter = pe_counter;  // LaneGroup

  genvar pe__i;
  generate
    for (pe__i = 0; pe__i < 2; pe__i = pe__i + 1) begin : pe
      ProcessingElement pe (  // LaneGroup
        .clk(clk),
        .rst(rst),
        .control_clear(control_clear),
        .control_half(control_half),
        .control_own(control_own),
        .control_add_other(control_add_other),
        .control_other_shift(control_other_shift),
        .control_clamp(control_clamp),
        .control_relu(control_relu),
        .control_average(control_average),
        .control_multiplier(control_multiplier),
        .control_pooling(control_pooling),
        .control_pool_first(control_pool_first),
        .control_pool_shift(control_pool_shift),
        .control_writes_pool(control_writes_pool),
        .control_host_read(control_host_read),
        .control_host_address(control_host_address),
        .control_dma_write(control_dma_write),
        .control_counter(control_counter),
        .advance(scanner_advance),
        .push(scanner_push),
        .broadcast_column(scanner_item_column),
        .broadcast_activation(scanner_item_activation),
        .broadcast_base(scanner_item_base),
        .broadcast_minimum(scanner_item_minimum),
        .waits_by_peer(waits_by_peer),
        .waits_by_scan(waits_by_scan),
        .waits_at_barrier(waits_at_barrier),
        .load_write(pe_load_write[pe__i]),
        .load_target(load_target),
        .load_address(load_address),
        .load_data(load_data),
        .sweep_valid(sweep_valid),
        .sweep_address(sweep_address),
        .sweep_local(sweep_local),
        .access_read(pe_access_read[pe__i]),
        .access_read_memory(access_read_memory),
        .access_read_address(read_address),
        .access_write(pe_access_write[pe__i]),
        .access_write_memory(access_write_memory),
        .access_write_address(access_write_address),
        .dma_data(pe_dma_data[pe__i*16 +: 16]),
        .group_split(joint_split),
        .group_biased(biased),
        .group_cleared(pe_group_cleared[pe__i]),
        .group_total(pe_group_total[pe__i*32 +: 32]),
        .group_shift(pe_group_shift[pe__i*5 +: 5]),
        .held(pe_held[pe__i*16 +: 16]),
        .non_zero(pe_non_zero[pe__i]),
        .full(pe_full[pe__i]),
        .pop(pe_pop[pe__i]),
        .idle(pe_idle[pe__i]),
        .accumulator(pe_accumulator[pe__i*32 +: 32]),
        .shift(pe_shift[pe__i*5 +: 5]),
        .activation(pe_activation[pe__i*16 +: 16]),
        .counter(pe_counter[pe__i*32 +: 32])
      );
    end
  endgenerate

  Scanner scanner (  // LaneGroup
    .clk(clk),
    .rst(rst),
    .load(control_clear),
    .running(streaming),
    .any_full(any_full),
    .words(scan_scan_words),
    .first_address(scan_source_address),
    .ring_last(scan_source_last),
    .ring_capacity(scan_source_capacity),
    .own(control_own),
    .read(scanner_read),
    .address(scanner_address),
    .blocked(scanner_blocked),
    .push(scanner_push),
    .item_column(scanner_item_column),
    .item_activation(scanner_item_activation),
    .item_base(scanner_item_base),
    .item_minimum(scanner_item_minimum),
    .words_left(scanner_words_left),
    .column(coordinates_column),
    .base(coordinates_base),
    .minimum(coordinates_minimum),
    .word_passed(scanner_word_passed),
    .held(pe_held),
    .non_zero(pe_non_zero),
    .advance(scanner_advance),
    .joint_split(joint_split),
    .joint_any(joint_any),
    .joint_last(joint_last),
    .joint_full(joint_full),
    .joint_mine(joint_mine),
    .joint_lane(joint_lane),
    .joint_activation(joint_activation),
    .found_any(scanner_found_any),
    .found_last(scanner_found_last),
    .found_lane(scanner_found_lane),
    .found_activation(scanner_found_activation)
  );

  ScanCoordinates coordinates (  // LaneGroup.scan
    .clk(clk),
    .load(control_clear),
    .next(scanner_word_passed),
    .pixel_words(scan_scan_pixel_words),
    .width(scan_scan_width),
    .row_stride(scan_scan_row_stride),
    .pixel_stride(scan_scan_pixel_stride),
    .row_phase(scan_scan_row_phase),
    .pixel_phase(scan_scan_pixel_phase),
    .first_column(scan_scan_column),
    .pixel_column(scan_scan_pixel_column),
    .word_step(scan_scan_word_step),
    .pixel_step(scan_scan_pixel_step),
    .row_step(scan_scan_row_step),
    .first_base(scan_scan_base),
    .pixel_base(scan_scan_pixel_base),
    .word_base(scan_scan_word_base),
    .first_minimum(scan_scan_minimum),
    .row_size(scan_row_size),
    .column(coordinates_column),
    .base(coordinates_base),
    .minimum(coordinates_minimum)
  );
endmodule

`default_nettype wire
