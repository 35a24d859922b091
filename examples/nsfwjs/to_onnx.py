#!/usr/bin/env python3
"""Writes the MobileNetV2 of the npm package nsfwjs as an ONNX model, layer by layer as Keras has it.

    npm pack nsfwjs@4.3.0 && tar xzf nsfwjs-4.3.0.tgz
    python3 to_onnx.py package/dist/models/mobilenet_v2 nsfw.onnx

Needs nothing but Python. Nothing is folded: paddings, normalisations and limits stay nodes of their
own, as an exporter leaves them, so that the import has to deal with them.
"""

import base64
import json
import math
import re
import struct
import sys


def literal(text):
    """The object that a minified script assigns to a.exports, from JavaScript to JSON."""
    start = text.index("a.exports={") + len("a.exports=")
    depth = 0
    for end in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[end], 0)
        if depth == 0:
            break
    text = text[start : end + 1]
    text = re.sub(r"([{,])([A-Za-z_]\w*):", r'\1"\2":', text)
    text = re.sub(r"!0\b", "true", text)
    text = re.sub(r"!1\b", "false", text)
    text = re.sub(r"([:,\[])(-?)\.(\d)", r"\1\g<2>0.\3", text)
    return json.loads(text)


def tensors(manifest, data):
    """Values by name: 8-bit codes end to end, value = code * scale + min in single precision."""
    single = lambda v: struct.unpack("<f", struct.pack("<f", v))[0]
    at = 0
    out = {}
    for weight in manifest[0]["weights"]:
        count = math.prod(weight["shape"])
        scale, least = weight["quantization"]["scale"], weight["quantization"]["min"]
        table = [single(single(c * single(scale)) + single(least)) for c in range(256)]
        out[weight["name"]] = (weight["shape"], [table[c] for c in data[at : at + count]])
        at += count
    assert at == len(data)
    return out


def varint(n):
    n &= (1 << 64) - 1
    out = b""
    while n > 127:
        out += bytes([n & 127 | 128])
        n >>= 7
    return out + bytes([n])


def field(number, value):
    """A field of a protocol buffer: a number, or bytes with their length."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    value = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(value)) + value


def attribute(name, value):
    if isinstance(value, float):
        return field(1, name) + varint(2 << 3 | 5) + struct.pack("<f", value) + field(20, 1)
    if isinstance(value, int):
        return field(1, name) + field(3, value) + field(20, 2)
    return field(1, name) + b"".join(field(8, v) for v in value) + field(20, 7)


class Graph:
    """Nodes and initialisers, encoded as they come."""

    def __init__(self):
        self.body = b""

    def node(self, operator, name, inputs, **attributes):
        body = b"".join(field(1, i) for i in inputs) + field(2, name) + field(3, name)
        body += field(4, operator)
        body += b"".join(field(5, attribute(k, v)) for k, v in attributes.items())
        self.body += field(1, body)
        return name

    def constant(self, name, dims, values, integers=False):
        kind, form = (7, "q") if integers else (1, "f")
        raw = struct.pack("<%d%s" % (len(values), form), *values)
        body = b"".join(field(1, d) for d in dims) + field(2, kind) + field(8, name)
        self.body += field(5, body + field(9, raw))
        return name

    def value(self, number, name, dims):
        shape = b"".join(field(1, field(1, d)) for d in dims)
        self.body += field(number, field(1, name) + field(2, field(1, field(1, 1) + field(2, shape))))


def reordered(shape, values, order):
    """A tensor with its axes in another order."""
    strides = [math.prod(shape[a + 1 :]) for a in range(len(shape))]
    dims = [shape[a] for a in order]
    places = [0]
    for a in order:
        places = [p + i * strides[a] for p in places for i in range(shape[a])]
    return dims, [values[p] for p in places]


def convert(layers, weights):
    graph = Graph()
    graph.value(11, "input", [1, 3, 224, 224])
    made = {}
    for layer in layers:
        name, config, kind = layer["name"], layer["config"], layer["class_name"]
        inputs = [made[i[0]] for i in layer["inbound_nodes"][0]] if layer["inbound_nodes"] else []
        if kind == "InputLayer":
            made[name] = "input"
        elif kind == "ZeroPadding2D":
            (top, bottom), (left, right) = config["padding"]
            pads = graph.constant(name + "/pads", [8], [0, 0, top, left, 0, 0, bottom, right], True)
            made[name] = graph.node("Pad", name, [inputs[0], pads])
        elif kind in ("Conv2D", "DepthwiseConv2D"):
            depthwise = kind == "DepthwiseConv2D"
            part = "/depthwise_kernel" if depthwise else "/kernel"
            order = (2, 3, 0, 1) if depthwise else (3, 2, 0, 1)
            dims, values = reordered(*weights[name + part], order)
            kernel = graph.constant(name + part, dims, values)
            edge = dims[2] // 2 if config["padding"] == "same" else 0
            made[name] = graph.node(
                "Conv", name, [inputs[0], kernel],
                strides=config["strides"], pads=[edge] * 4, group=dims[0] if depthwise else 1,
            )
        elif kind == "BatchNormalization":
            parts = ("gamma", "beta", "moving_mean", "moving_variance")
            names = [graph.constant(f"{name}/{p}", *weights[f"{name}/{p}"]) for p in parts]
            made[name] = graph.node(
                "BatchNormalization", name, inputs + names, epsilon=float(config["epsilon"])
            )
        elif kind == "ReLU":
            least = graph.constant(name + "/min", [], [0.0])
            most = graph.constant(name + "/max", [], [float(config["max_value"])])
            made[name] = graph.node("Clip", name, [inputs[0], least, most])
        elif kind == "Add":
            made[name] = graph.node("Add", name, inputs)
        elif kind == "AveragePooling2D":
            made[name] = graph.node(
                "AveragePool", name, inputs,
                kernel_shape=config["pool_size"], strides=config["strides"],
            )
        elif kind == "Flatten":
            made[name] = graph.node("Flatten", name, inputs)  # of one pixel: any order is the same
        elif kind == "Dense":
            kernel = graph.constant(name + "/kernel", *weights[name + "/kernel"])
            bias = graph.constant(name + "/bias", *weights[name + "/bias"])
            dense = graph.node("Gemm", name, [inputs[0], kernel, bias])
            after = {"relu": "Relu", "softmax": "Softmax"}[config["activation"]]
            made[name] = graph.node(after, f"{name}/{after}", [dense])
        elif kind == "Dropout":
            made[name] = inputs[0]
        else:
            raise SystemExit(f"a layer of kind {kind}")
    graph.value(12, made[layers[-1]["name"]], [1, 5])
    model = field(1, 7) + field(7, graph.body + field(2, "nsfwjs_mobilenet_v2"))
    return model + field(8, field(1, "") + field(2, 13))


def main(folder, out):
    with open(folder + "/model.min.js") as file:
        model = literal(file.read())
    with open(folder + "/group1-shard1of1.min.js") as file:
        text = re.search(r'"([A-Za-z0-9+/=]{100000,})"', file.read()).group(1)
    weights = tensors(model["weightsManifest"], base64.b64decode(text))
    layers = model["modelTopology"]["model_config"]["config"]["layers"]
    with open(out, "wb") as file:
        file.write(convert(layers, weights))


if __name__ == "__main__":
    main(*sys.argv[1:])
