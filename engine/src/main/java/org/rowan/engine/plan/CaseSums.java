package org.rowan.engine.plan;

import org.rowan.engine.plan.OpenCase.Child;

/**
 * For every answer that chat and records may give about one case: its chance, and what acting and
 * referring would avert and take, each weighed by that chance. Answer 0 stands for "not known".
 * Reused from case to case.
 */
final class CaseSums {
    private final Knowledge knowledge;
    private final double[][] chat;
    private final double[][] records;
    private final double[] act;
    private final double[] refer;
    private final double[] joint;
    private final double[] mass;
    private final double[] acting;
    private final double[] actingHours;
    private final double[] referring;

    CaseSums(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.chat = knowledge.outcomesOf(Seen.CHAT);
        this.records = knowledge.outcomesOf(Seen.RECORDS);
        int truths = knowledge.truths().size();
        int branches = (chat.length + 1) * (records.length + 1);
        this.act = new double[truths];
        this.refer = new double[truths];
        this.joint = new double[truths];
        this.mass = new double[branches];
        this.acting = new double[branches];
        this.actingHours = new double[branches];
        this.referring = new double[branches];
    }

    int chatAnswers() {
        return chat.length;
    }

    int recordsAnswers() {
        return records.length;
    }

    double mass(int chatSaid, int recordsSaid) {
        return mass[branch(chatSaid, recordsSaid)];
    }

    double acting(int chatSaid, int recordsSaid) {
        return acting[branch(chatSaid, recordsSaid)];
    }

    double actingHours(int chatSaid, int recordsSaid) {
        return actingHours[branch(chatSaid, recordsSaid)];
    }

    double referring(int chatSaid, int recordsSaid) {
        return referring[branch(chatSaid, recordsSaid)];
    }

    void of(OpenCase open) {
        Costs costs = knowledge.costs();
        double kept = open.child() == Child.REFERRED ? costs.referLeaves() : 1;
        for (int t = 0; t < act.length; t++) {
            double now = knowledge.averted(t, open.ageDays());
            act[t] = kept * now * knowledge.worksThrough(t);
            refer[t] = open.child() == Child.LOCATED ? (1 - costs.referLeaves()) * now : 0;
        }
        double[] chance = open.belief().chances();
        int chatMost = open.chatToReview() ? chat.length : 0;
        int recordsMost = open.recordsToCheck() ? records.length : 0;
        for (int c = 0; c <= chatMost; c++) {
            for (int r = 0; r <= recordsMost; r++) {
                sum(chance, c, r);
            }
        }
    }

    private void sum(double[] chance, int chatSaid, int recordsSaid) {
        System.arraycopy(chance, 0, joint, 0, joint.length);
        if (chatSaid > 0) {
            times(chat[chatSaid - 1]);
        }
        if (recordsSaid > 0) {
            times(records[recordsSaid - 1]);
        }
        double[] hours = knowledge.hours();
        double m = 0;
        double a = 0;
        double h = 0;
        double s = 0;
        for (int t = 0; t < joint.length; t++) {
            double q = joint[t];
            m += q;
            a += q * act[t];
            h += q * hours[t];
            s += q * refer[t];
        }
        int branch = branch(chatSaid, recordsSaid);
        mass[branch] = m;
        acting[branch] = a;
        actingHours[branch] = h;
        referring[branch] = s;
    }

    private void times(double[] factor) {
        for (int t = 0; t < joint.length; t++) {
            joint[t] *= factor[t];
        }
    }

    private int branch(int chatSaid, int recordsSaid) {
        return chatSaid * (records.length + 1) + recordsSaid;
    }
}
