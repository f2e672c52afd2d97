// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace otklik {

/// What may be done at which step and with which kinds of appeal: core/domain/transitions.h as the help shows it.
QWidget *openTransitionTable(QWidget *parent);

} // namespace otklik
