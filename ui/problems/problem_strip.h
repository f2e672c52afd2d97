// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/problem_service.h"

#include <QFrame>

class QPushButton;

namespace otklik {

class PlainLabel;

/// One line of the card: of which mass problem the appeal is, or of which it may be, or how many are like it. Hidden
/// where there is nothing to say.
class ProblemStrip final : public QFrame {
    Q_OBJECT
public:
    explicit ProblemStrip(QWidget *parent = nullptr);

    void clear();
    void setProblem(const QString &problem); ///< it is one of this
    void setAlike(const AlikeAppeals &alike); ///< it is of none, and these are like it

signals:
    void problemWanted(const QString &problem);
    void joinWanted();

private:
    void say(const QString &words, const QString &button);

    QString m_problem;
    PlainLabel *m_words;
    QPushButton *m_button;
};

} // namespace otklik
