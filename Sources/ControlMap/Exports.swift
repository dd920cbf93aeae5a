// The umbrella: `import ControlMap` brings the words of every module along.
@_exported public import Articles
@_exported public import CivilDate
@_exported public import Claims
@_exported public import ControlState
@_exported public import Gazetteer
@_exported public import GeoJSON
@_exported public import Geometry
@_exported public import Geoparsing
@_exported public import MapLayers
