#!/usr/bin/env python3
"""Writes onnx_every_type.onnx beside this file with the reference implementation (Debian: python3-onnx).

Tensors of every kind that its version 1.12 can store, as raw bytes and in the typed fields, in inner graphs, as
constants and sparse. test_onnx.cpp knows the values.
"""

import pathlib

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

RAW = {
    "float": np.array([1.5, -2], np.float32),
    "double": np.array([1.5, -2], np.float64),
    "float16": np.array([1.5, -2], np.float16),
    "int8": np.array([-128, 127], np.int8),
    "uint8": np.array([0, 255], np.uint8),
    "int16": np.array([-32768, 32767], np.int16),
    "uint16": np.array([0, 65535], np.uint16),
    "int32": np.array([-2**31, 2**31 - 1], np.int32),
    "uint32": np.array([0, 2**32 - 1], np.uint32),
    "int64": np.array([-2**63, 2**63 - 1], np.int64),
    "uint64": np.array([0, 2**64 - 1], np.uint64),
    "bool": np.array([True, False]),
}
TYPED = {
    "float": (TensorProto.FLOAT, [1.5, -2]),
    "double": (TensorProto.DOUBLE, [1.5, -2]),
    "float16": (TensorProto.FLOAT16, [1.5, -2]),
    "bfloat16": (TensorProto.BFLOAT16, [1.5, -2]),
    "int8": (TensorProto.INT8, [-128, 127]),
    "uint8": (TensorProto.UINT8, [0, 255]),
    "int16": (TensorProto.INT16, [-32768, 32767]),
    "uint16": (TensorProto.UINT16, [0, 65535]),
    "int32": (TensorProto.INT32, [-2**31, 2**31 - 1]),
    "uint32": (TensorProto.UINT32, [0, 2**32 - 1]),
    "int64": (TensorProto.INT64, [-2**63, 2**63 - 1]),
    "uint64": (TensorProto.UINT64, [0, 2**64 - 1]),
    "bool": (TensorProto.BOOL, [1, 0]),
    "string": (TensorProto.STRING, [b"a", b"bc"]),
    "complex64": (TensorProto.COMPLEX64, [1 + 2j, 0]),
}


def constant(output, *values):
    return helper.make_node("Constant", [], [output], value=numpy_helper.from_array(np.array(values, np.float32)))


def branch(name, value):
    out = helper.make_tensor_value_info("y", TensorProto.FLOAT, [1])
    inner = numpy_helper.from_array(np.array([value], np.float32), "inner")
    return helper.make_graph([constant("y", value)], name, [], [out], [inner])


def model():
    tensors = [numpy_helper.from_array(values, "raw_" + name) for name, values in RAW.items()]
    tensors += [helper.make_tensor("typed_" + name, kind, [2], values) for name, (kind, values) in TYPED.items()]
    tensors += [numpy_helper.from_array(np.array(1.5, np.float32), "scalar"),
                helper.make_tensor("empty", TensorProto.FLOAT, [0, 3], []),
                numpy_helper.from_array(np.arange(6, dtype=np.uint8).reshape(3, 2), "matrix")]
    sparse = helper.make_sparse_tensor(helper.make_tensor("sparse", TensorProto.FLOAT, [1], [1]),
                                       helper.make_tensor("", TensorProto.INT64, [1], [3]), [4, 2])
    nodes = [constant("c", 1.5, -2),
             helper.make_node("ConstantOfShape", ["raw_int64"], ["s"],
                              value=numpy_helper.from_array(np.array([7], np.uint8))),
             helper.make_node("If", ["raw_bool"], ["z"], then_branch=branch("then", 1), else_branch=branch("else", 2))]
    out = helper.make_tensor_value_info("z", TensorProto.FLOAT, [1])
    graph = helper.make_graph(nodes, "every type", [], [out], tensors, sparse_initializer=[sparse])
    made = helper.make_model(graph, producer_name="onnx_every_type.py", opset_imports=[helper.make_opsetid("", 17)])
    helper.set_model_props(made, {"licence": "none"})
    return made


if __name__ == "__main__":
    onnx.save(model(), str(pathlib.Path(__file__).with_suffix(".onnx")))
